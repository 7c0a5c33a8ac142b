import { Trans, useLingui } from "@lingui/react/macro";
import styles from "./Search.module.css";

interface Props {
  staff: boolean;
  onPick: (words: string) => void;
}

/** What one can ask for, to try out. */
export function Examples({ staff, onPick }: Props) {
  const { t } = useLingui();
  const examples: [string, string][] = staff
    ? [
        ["status:unsolved assignee:me", t`what I still have to do`],
        ["priority:urgent assignee:none", t`urgent, and nobody is on it`],
        [t`"cannot print"`, t`these words, side by side`],
        [t`invoice -paid`, t`with one word and without the other`],
        ["created:>2026-01-01", t`opened after a day`],
      ]
    : [
        ["status:unsolved", t`what is not finished`],
        [t`"cannot print"`, t`these words, side by side`],
        ["created:>2026-01-01", t`asked after a day`],
      ];
  return (
    <section className={styles.examples} aria-label={t`Examples`}>
      <p className={styles.lead}>
        {staff ? (
          <Trans>
            Searches numbers, subjects, messages and notes, people, tags and fields. The last word may be just
            a beginning.
          </Trans>
        ) : (
          <Trans>Searches your requests: numbers, subjects and what was written.</Trans>
        )}
      </p>
      <ul className={styles.exampleList}>
        {examples.map(([words, meaning]) => (
          <li key={words}>
            <button type="button" className={styles.example} onClick={() => onPick(words)}>
              <code className={styles.insert}>{words}</code>
              <span className={styles.hint}>{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
