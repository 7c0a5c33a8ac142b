import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface Props {
  icon?: LucideIcon | undefined;
  title: ReactNode;
  /** What belongs here. */
  children?: ReactNode;
  /** The one next thing to do. */
  action?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, action }: Props) {
  return (
    <div className={styles.state}>
      {Icon && <Icon aria-hidden size={24} strokeWidth={1.6} className={styles.icon} />}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
