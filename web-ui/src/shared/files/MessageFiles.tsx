import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import type { File } from "../api/types";
import { download } from "./download";
import { FileIcon } from "./FileIcon";
import styles from "./Files.module.css";
import { canOpen, sizeWords, stateWords } from "./file-words";
import { Lightbox } from "./Lightbox";
import { fileLinkOptions } from "./queries";

type Props = { workspace: string; files: File[] };

/** The files of a message: pictures to look at, the rest to download. */
export function MessageFiles({ workspace, files }: Props) {
  const { t } = useLingui();
  const [shown, setShown] = useState<string | null>(null);
  if (files.length === 0) return null;
  const pictures = files.filter((file) => file.preview && canOpen(file));
  const others = files.filter((file) => !pictures.includes(file));
  return (
    <div className={styles.files}>
      {pictures.length > 0 && (
        <ul className={styles.pictures} aria-label={t`Pictures`}>
          {pictures.map((file) => (
            <li key={file.id}>
              <Thumbnail workspace={workspace} file={file} onOpen={() => setShown(file.id)} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className={styles.others} aria-label={t`Files`}>
          {others.map((file) => (
            <li key={file.id}>
              <FileChip workspace={workspace} file={file} />
            </li>
          ))}
        </ul>
      )}
      {shown !== null && (
        <Lightbox
          workspace={workspace}
          pictures={pictures}
          shown={shown}
          onShow={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

function Thumbnail({ workspace, file, onOpen }: { workspace: string; file: File; onOpen: () => void }) {
  const { t } = useLingui();
  const { data: url } = useQuery(fileLinkOptions(workspace, file.id, "thumb"));
  return (
    <button type="button" className={styles.thumb} onClick={onOpen} aria-label={t`Look at ${file.name}`}>
      {url && <img src={url} alt="" loading="lazy" decoding="async" />}
    </button>
  );
}

function FileChip({ workspace, file }: { workspace: string; file: File }) {
  const { t } = useLingui();
  const state = stateWords(file);
  const open = canOpen(file);
  const facts = [open ? sizeWords(file.size) : null, state].filter(Boolean).join(" · ");
  const words = (
    <>
      <FileIcon type={file.type} />
      <span className={styles.words}>
        <bdi className={styles.name}>{file.name}</bdi>
        <span className={styles.facts}>{facts}</span>
      </span>
    </>
  );
  if (!open) {
    return (
      <span
        className={styles.chip}
        data-gone={file.state === "removed" || file.state === "infected" || undefined}
      >
        {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={t`Download ${file.name}, ${facts}`}
      onClick={() => void download(workspace, file)}
    >
      {words}
      <Download aria-hidden size={14} className={styles.act} />
    </button>
  );
}
