import type { ReactNode } from "react";
import styles from "./TagChip.module.css";

interface Props {
  tag: { label: string; colour: string };
  /** Stands at its end: a button that takes it off, for example. */
  children?: ReactNode;
}

/** A tag as it looks everywhere: a dot of its colour and its word. */
export function TagChip({ tag, children }: Props) {
  return (
    <span className={styles.chip}>
      <span aria-hidden className={styles.dot} style={{ background: `var(--status-${tag.colour})` }} />
      <span dir="auto" className={styles.word}>
        {tag.label}
      </span>
      {children}
    </span>
  );
}
