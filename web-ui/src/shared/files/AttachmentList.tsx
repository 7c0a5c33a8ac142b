import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { CircleAlert, RotateCw, X } from "lucide-react";
import { FileIcon } from "./FileIcon";
import styles from "./Files.module.css";
import { sizeWords } from "./file-words";
import type { Attachment, Attachments } from "./use-attachments";

/** The files that will go with what is being written, with how far each has come. */
export function AttachmentList({ attachments }: { attachments: Attachments }) {
  const { t } = useLingui();
  if (attachments.list.length === 0) return null;
  return (
    <ul className={styles.attached} aria-label={t`Files to send`}>
      {attachments.list.map((one) => (
        <Chip key={one.key} one={one} attachments={attachments} />
      ))}
    </ul>
  );
}

function Chip({ one, attachments }: { one: Attachment; attachments: Attachments }) {
  const { t } = useLingui();
  const { name, size, stored, reason, progress, final } = one;
  const percent = Math.round(progress * 100);
  return (
    <li className={styles.chip} data-wrong={reason ? true : undefined}>
      {reason ? (
        <CircleAlert aria-hidden size={16} />
      ) : (
        <FileIcon type={stored?.type ?? "application/octet-stream"} />
      )}
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.facts} role={reason ? "alert" : undefined}>
          {reason ?? (stored ? sizeWords(size) : t`${percent} % of ${sizeWords(size)}`)}
        </span>
        {!stored && !reason && (
          <progress className={styles.progress} value={progress} aria-label={t`Sending ${name}`} />
        )}
      </span>
      {reason && !final && (
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={t`Try again: ${name}`}
          onClick={() => attachments.retry(one)}
        >
          <RotateCw size={14} />
        </ActionIcon>
      )}
      <ActionIcon
        size={24}
        variant="subtle"
        color="gray"
        aria-label={stored || reason ? t`Take out ${name}` : t`Cancel ${name}`}
        onClick={() => attachments.drop(one)}
      >
        <X size={14} />
      </ActionIcon>
    </li>
  );
}
