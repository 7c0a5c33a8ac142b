import { Trans } from "@lingui/react/macro";
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from "react";
import styles from "./Files.module.css";
import type { Attachments } from "./use-attachments";

type Props = {
  attachments: Attachments;
  className?: string | undefined;
  disabled?: boolean;
  wrong?: boolean;
  children: ReactNode;
};

/** Takes files that are dragged onto it, and pictures that are pasted into it. */
export function FileDrop({ attachments, className, disabled = false, wrong = false, children }: Props) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const enter = (event: DragEvent, by: number) => {
    if (disabled || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    if (disabled || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    depth.current = 0;
    setOver(false);
    attachments.add(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent) => {
    const { files } = event.clipboardData;
    // Text from a spreadsheet comes with a picture of itself: then the text is meant.
    if (disabled || files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    event.stopPropagation();
    attachments.add(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one of three ways; the button works by keyboard
    <div
      className={[styles.drop, className].filter(Boolean).join(" ")}
      data-wrong={wrong || undefined}
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => enter(event, 0)}
      onDropCapture={drop}
      onPasteCapture={paste}
    >
      {children}
      {over && (
        <div className={styles.over} aria-hidden>
          <Trans>Drop files to attach them</Trans>
        </div>
      )}
    </div>
  );
}
