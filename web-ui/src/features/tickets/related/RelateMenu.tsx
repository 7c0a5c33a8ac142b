import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { Merge, MoreHorizontal, Split } from "lucide-react";
import { useMemo, useState } from "react";
import { usePaletteActions } from "~/app/palette/actions";
import { KeyCaps } from "~/app/shortcuts/KeyCaps";
import { Tip } from "~/app/shortcuts/Tip";

type Props = { onMerge: () => void; onSplit: () => void };

/** What is done to a ticket now and then. */
export function RelateMenu({ onMerge, onSplit }: Props) {
  const { t } = useLingui();
  const group = t`Open ticket`;
  const label = t`Split messages off`;
  const words = t`move to new ticket`;
  usePaletteActions(
    useMemo(() => [{ id: "split", label, group, words, run: onSplit }], [label, group, words, onSplit]),
  );
  const [opened, setOpened] = useState(false);
  return (
    <Tip label={t`More`} disabled={opened}>
      <span>
        <Menu position="bottom-end" width={240} opened={opened} onChange={setOpened}>
          <Menu.Target>
            <ActionIcon aria-label={t`More`}>
              <MoreHorizontal size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<Merge size={14} />}
              rightSection={<KeyCaps keys="m" />}
              onClick={onMerge}
            >
              <Trans>Merge into…</Trans>
            </Menu.Item>
            <Menu.Item leftSection={<Split size={14} />} onClick={onSplit}>
              <Trans>Split messages off…</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </Tip>
  );
}
