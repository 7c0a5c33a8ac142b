import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { DeskChange } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Skeleton } from "../ui/Skeleton";
import { Time } from "../ui/Time";
import { Trouble } from "../ui/Trouble";
import styles from "./ChangeHistory.module.css";
import { changesOptions } from "./change-queries";
import { type Difference, differences, type ValueWords } from "./differences";

interface Props {
  workspace: string;
  /** The kind of thing, as in schema DeskChange. */
  what: string;
  /** What each property is called on this page; those not named here are not shown. */
  words: Record<string, string>;
  /** How a value reads; null for the plain way. */
  value?: ValueWords;
  /** How the changed thing is called, where the log has only its key. */
  name?: (name: string) => string;
}

/** Who changed what on a settings page, and when: newest first, before and after in words. */
export function ChangeHistory({ workspace, what, words, value, name }: Props) {
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(changesOptions(workspace, what));
  const changes = data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <section aria-label={t`Changes`} className={styles.history}>
      <h2 className={styles.title}>
        <Trans>Changes</Trans>
      </h2>
      {isPending && <Skeleton rows={2} />}
      {isError && <Trouble error={error} retry={refetch} />}
      {data && changes.length === 0 && (
        <p className={styles.none}>
          <Trans>Nothing has been changed here yet. Whoever changes something will be listed here.</Trans>
        </p>
      )}
      {changes.length > 0 && (
        <ol className={styles.list}>
          {changes.map((change) => (
            <Change
              key={change.seq}
              change={name ? { ...change, name: name(change.name) } : change}
              lines={differences(change, words, value)}
            />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          className={styles.more}
        >
          <Trans>Show earlier changes</Trans>
        </Button>
      )}
    </section>
  );
}

function Change({ change, lines }: { change: DeskChange; lines: Difference[] }) {
  return (
    <li className={styles.change}>
      <Avatar name={change.actor?.name ?? "Relaydesk"} size={24} />
      <div className={styles.body}>
        <p className={styles.sentence}>
          <Sentence change={change} />{" "}
          <span className={styles.time}>
            · <Time at={change.at} />
          </span>
        </p>
        {lines.length > 0 && (
          <dl className={styles.lines}>
            {lines.map((line) => (
              <div key={line.word} className={styles.line}>
                <dt>{line.word}</dt>
                <dd>
                  {line.before !== null && <del dir="auto">{line.before}</del>}
                  {line.before !== null && line.after !== null && <span aria-hidden>→</span>}
                  {line.after !== null && <ins dir="auto">{line.after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

function Sentence({ change }: { change: DeskChange }) {
  const who = <bdi className={styles.who}>{change.actor?.name ?? t`The desk`}</bdi>;
  const name = <bdi className={styles.thing}>{change.name}</bdi>;
  if (change.before === null)
    return (
      <Trans>
        {who} added {name}
      </Trans>
    );
  if (change.after === null)
    return (
      <Trans>
        {who} removed {name}
      </Trans>
    );
  return (
    <Trans>
      {who} changed {name}
    </Trans>
  );
}
