import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./FieldError.module.css";

/** A sentence in the danger colour, read out when it appears; for what Mantine's own field errors do not cover. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p role="alert" id={id} className={styles.error}>
      <CircleAlert aria-hidden size={14} className={styles.icon} />
      <span>{children}</span>
    </p>
  );
}
