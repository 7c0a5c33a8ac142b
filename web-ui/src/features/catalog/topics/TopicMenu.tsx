import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import {
  Archive,
  ArrowDown,
  ArrowUp,
  Ellipsis,
  IndentDecrease,
  IndentIncrease,
  type LucideIcon,
  Pencil,
  TextCursorInput,
} from "lucide-react";
import type { Topic } from "~/shared/api/types";
import { type Step, stepped } from "./topic-rules";

interface Props {
  topic: Topic;
  topics: Topic[];
  move: (step: Step) => void;
  rename: () => void;
  describe: () => void;
  archive: () => void;
}

export function TopicMenu({ topic, topics, move, rename, describe, archive }: Props) {
  const steps: { step: Step; icon: LucideIcon; label: string; keys: string }[] = [
    { step: "up", icon: ArrowUp, label: t`Move up`, keys: "Alt ↑" },
    { step: "down", icon: ArrowDown, label: t`Move down`, keys: "Alt ↓" },
    { step: "in", icon: IndentIncrease, label: t`Move under the one above`, keys: "Alt →" },
    { step: "out", icon: IndentDecrease, label: t`Move one level out`, keys: "Alt ←" },
  ];
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <ActionIcon aria-label={t`More for ${topic.name}`}>
          <Ellipsis size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<TextCursorInput aria-hidden size={15} />} onClick={rename}>
          <Trans>Rename</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<Pencil aria-hidden size={15} />} onClick={describe}>
          <Trans>Description and key</Trans>
        </Menu.Item>
        <Menu.Divider />
        {steps.map(({ step, icon: Icon, label, keys }) => (
          <Menu.Item
            key={step}
            leftSection={<Icon aria-hidden size={15} />}
            rightSection={<kbd>{keys}</kbd>}
            disabled={stepped(topics, topic, step) === null}
            onClick={() => move(step)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Archive aria-hidden size={15} />} onClick={archive}>
          <Trans>Archive</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
