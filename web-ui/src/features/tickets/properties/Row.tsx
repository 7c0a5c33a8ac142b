import type { ReactNode } from "react";
import styles from "./Properties.module.css";

/** One line of the properties: what it is called and what it is. */
export function Row({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles.row} title={hint || undefined}>
      <dt dir="auto">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
