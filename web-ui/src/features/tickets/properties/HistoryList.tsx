import { Plural, Trans } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { EventWords } from "~/shared/conversation/event-words";
import { historyOptions } from "~/shared/conversation/queries";
import { Time } from "~/shared/ui/Time";
import styles from "./Properties.module.css";

const SHOWN = 6;

/** What happened to the ticket, newest first. */
export function HistoryList({ ticket }: { ticket: string }) {
  const { id, member } = useWorkspace();
  const history = useInfiniteQuery(historyOptions(id, ticket));
  const [all, setAll] = useState(false);
  const events = history.data?.pages.flatMap((page) => page.events) ?? [];
  const shown = all ? events : events.slice(0, SHOWN);
  if (events.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>History</Trans>
      </h2>
      <ol className={styles.history}>
        {shown.map((event) => (
          <li key={event.id}>
            <span>
              <EventWords event={event} me={member} />
            </span>
            <span className={styles.when}>
              <Time at={event.at} />
            </span>
          </li>
        ))}
      </ol>
      {!all && events.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          <Plural value={events.length - SHOWN} one="Show # more" other="Show # more" />
        </button>
      )}
      {all && history.hasNextPage && (
        <button type="button" className={styles.more} onClick={() => void history.fetchNextPage()}>
          <Trans>Show earlier</Trans>
        </button>
      )}
    </section>
  );
}
