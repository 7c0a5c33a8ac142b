import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Tip } from "~/app/shortcuts/Tip";
import { off, Why } from "~/shared/ui/Why";
import styles from "./Properties.module.css";

type Props = {
  label: string;
  keys?: string;
  reason: string | null;
  children: ReactNode;
} & ComponentProps<"button">;

/** A property that opens its menu; when it may not be changed, it says why. */
export function PropertyButton({ label, keys, reason, children, className, ...rest }: Props) {
  const button = (
    <button type="button" className={`${styles.button} ${className ?? ""}`} {...rest} {...off(reason)}>
      <span className="hidden-words">{label}: </span>
      <span className={styles.value}>{children}</span>
      {reason === null && <ChevronDown aria-hidden size={13} className={styles.chevron} />}
    </button>
  );
  if (reason !== null) return <Why reason={reason}>{button}</Why>;
  return (
    <Tip label={label} keys={keys} position="left">
      {button}
    </Tip>
  );
}
