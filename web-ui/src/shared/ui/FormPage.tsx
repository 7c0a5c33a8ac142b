import type { ReactNode } from "react";
import styles from "./FormPage.module.css";
import { PageTitle } from "./PageTitle";

interface Props {
  title: string;
  lead?: ReactNode;
  /** Stands at the end of the title's line. */
  action?: ReactNode;
  /** Lists may take more room than forms. */
  wide?: boolean;
  children: ReactNode;
}

/** One column, a title and a sentence: how settings and other quiet pages look. */
export function FormPage({ title, lead, action, wide = false, children }: Props) {
  return (
    <div className={styles.page} data-wide={wide || undefined}>
      <PageTitle>{title}</PageTitle>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}

export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      {children}
    </section>
  );
}
