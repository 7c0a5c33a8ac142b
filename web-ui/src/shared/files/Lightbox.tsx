import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { File } from "../api/types";
import { download } from "./download";
import styles from "./Files.module.css";
import { fileLinkOptions } from "./queries";

type Props = {
  workspace: string;
  pictures: File[];
  shown: string;
  onShow: (file: string) => void;
  onClose: () => void;
};

/** One picture, large; the arrow keys go to the next, Escape back to the conversation. */
export function Lightbox({ workspace, pictures, shown, onShow, onClose }: Props) {
  const { t } = useLingui();
  const at = Math.max(
    0,
    pictures.findIndex(({ id }) => id === shown),
  );
  const file = pictures[at];
  const { data: url } = useQuery({
    ...fileLinkOptions(workspace, file?.id ?? "", "web"),
    enabled: file !== undefined,
  });
  if (!file) return null;
  const go = (by: number) => {
    const next = pictures[(at + by + pictures.length) % pictures.length];
    if (next) onShow(next.id);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight") go(1);
    else if (event.key === "ArrowLeft") go(-1);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      centered
      title={<bdi>{file.name}</bdi>}
      closeButtonProps={{ "aria-label": t`Close` }}
      onKeyDown={keys}
    >
      <div className={styles.large}>{url && <img src={url} alt={file.name} />}</div>
      <div className={styles.ways}>
        {pictures.length > 1 && (
          <>
            <ActionIcon variant="subtle" color="gray" aria-label={t`Picture before`} onClick={() => go(-1)}>
              <ChevronLeft size={18} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t`Next picture`} onClick={() => go(1)}>
              <ChevronRight size={18} />
            </ActionIcon>
          </>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t`Download ${file.name}`}
          onClick={() => void download(workspace, file)}
        >
          <Download size={18} />
        </ActionIcon>
      </div>
    </Modal>
  );
}
