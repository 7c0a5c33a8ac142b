import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { Archive, ArchiveRestore, Ellipsis, Merge, Pencil } from "lucide-react";
import type { Tag } from "~/shared/api/types";
import { TagChip } from "~/shared/ui/TagChip";
import { sayError } from "~/shared/ui/toast";
import { offerUndo } from "~/shared/ui/UndoToast";
import type { TagChanges } from "./queries";
import styles from "./Tags.module.css";

interface Props {
  tag: Tag;
  changes: TagChanges;
  edit: () => void;
  merge: () => void;
}

export function TagRow({ tag, changes: { archive }, edit, merge }: Props) {
  const archived = tag.archivedAt !== null;
  const turn = () =>
    archive.mutate(
      { tag, archived: !archived },
      {
        onSuccess: (now) =>
          offerUndo(archived ? t`${now.label} is in use again.` : t`${now.label} is archived.`, () =>
            archive.mutate({ tag: now, archived }),
          ),
        onError: sayError,
      },
    );
  return (
    <tr className={styles.row}>
      <td>
        <button type="button" className={styles.open} onClick={edit} aria-label={t`Edit ${tag.label}`}>
          <TagChip tag={tag} />
        </button>
      </td>
      <td dir="auto" className={styles.group}>
        {tag.category}
      </td>
      <td className={styles.uses}>{tag.uses}</td>
      <td className={styles.tools}>
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <ActionIcon aria-label={t`More for ${tag.label}`}>
              <Ellipsis size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Pencil aria-hidden size={15} />} onClick={edit}>
              <Trans>Edit</Trans>
            </Menu.Item>
            <Menu.Item leftSection={<Merge aria-hidden size={15} />} onClick={merge}>
              <Trans>Merge into another</Trans>
            </Menu.Item>
            <Menu.Item
              leftSection={
                archived ? <ArchiveRestore aria-hidden size={15} /> : <Archive aria-hidden size={15} />
              }
              onClick={turn}
            >
              {archived ? <Trans>Restore</Trans> : <Trans>Archive</Trans>}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}
