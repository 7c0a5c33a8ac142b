import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { Archive, ArrowDown, ArrowUp, Ellipsis, GripVertical, Pencil } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { Field } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import { offerUndo } from "~/shared/ui/UndoToast";
import styles from "./Fields.module.css";
import { KIND_ICONS, kindName } from "./kind-words";
import type { FieldChanges } from "./queries";

interface Props {
  field: Field;
  changes: FieldChanges;
  first: boolean;
  last: boolean;
  dragged: boolean;
  over: boolean;
  drag: (field: Field | null) => void;
  hover: () => boolean;
  drop: () => void;
  step: (step: "up" | "down") => void;
  open: () => void;
}

export function FieldRow({
  field,
  changes,
  first,
  last,
  dragged,
  over,
  drag,
  hover,
  drop,
  step,
  open,
}: Props) {
  const Icon = KIND_ICONS[field.kind];
  const archive = () =>
    changes.archive.mutate(
      { field, archived: true },
      {
        onSuccess: (now) =>
          offerUndo(t`${now.label} is archived. Its values stay readable.`, () =>
            changes.archive.mutate({ field: now, archived: false }),
          ),
        onError: sayError,
      },
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    step(event.key === "ArrowUp" ? "up" : "down");
  };
  return (
    <li
      className={styles.row}
      data-dragged={dragged || undefined}
      data-over={over || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", field.label);
        drag(field);
      }}
      onDragEnd={() => drag(null)}
      onDragOver={(event) => hover() && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drop();
      }}
      onKeyDown={onKeyDown}
    >
      <GripVertical aria-hidden size={14} className={styles.grip} />
      <button type="button" className={styles.open} onClick={open} aria-label={t`Edit ${field.label}`}>
        <Icon aria-hidden size={15} className={styles.kind} />
        <span dir="auto" className={styles.label}>
          {field.label}
        </span>
        <span className={styles.what}>{kindName(field.kind)}</span>
      </button>
      <span className={styles.marks}>
        {field.required && (
          <span className={styles.mark}>
            <Trans>required</Trans>
          </span>
        )}
        {field.forRequesters && (
          <span className={styles.mark}>
            <Trans>for requesters</Trans>
          </span>
        )}
      </span>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon aria-label={t`More for ${field.label}`}>
            <Ellipsis size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil aria-hidden size={15} />} onClick={open}>
            <Trans>Edit</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowUp aria-hidden size={15} />}
            rightSection={<kbd>Alt ↑</kbd>}
            disabled={first}
            onClick={() => step("up")}
          >
            <Trans>Move up</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowDown aria-hidden size={15} />}
            rightSection={<kbd>Alt ↓</kbd>}
            disabled={last}
            onClick={() => step("down")}
          >
            <Trans>Move down</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<Archive aria-hidden size={15} />} onClick={archive}>
            <Trans>Archive</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
