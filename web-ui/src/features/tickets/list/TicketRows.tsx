import { Trans, useLingui } from "@lingui/react/macro";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Ticket } from "~/shared/api/types";
import { useStore } from "~/shared/lib/store";
import type { ListGate } from "~/shared/realtime/list-gate";
import { useLookers } from "~/shared/realtime/use-live";
import { density } from "../density";
import type { TicketAddress } from "../use-address";
import { usePrefetch } from "../use-prefetch";
import { TicketRow } from "./TicketRow";
import styles from "./TicketRows.module.css";
import { useRest } from "./use-rest";
import { useRowKeys } from "./use-row-keys";

const HEIGHT = { comfortable: 76, compact: 40 };
const AHEAD = 12;

type Props = {
  tickets: Ticket[];
  address: TicketAddress;
  gate: ListGate;
  more: (() => void) | null;
  /** Counts up when the list is to go back to its top. */
  top: number;
};

export function TicketRows({ tickets, address, gate, more, top }: Props) {
  const { t } = useLingui();
  const { slug } = useWorkspace();
  const lookers = useLookers();
  const prefetch = usePrefetch();
  const set = useStore(density);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => HEIGHT[set],
    getItemKey: (index) => tickets[index]?.id ?? index,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { number, view, search } = address;

  const at = tickets.findIndex((ticket) => ticket.number === number);
  const found = at >= 0;
  useRowKeys(tickets, number, rows, scroll);
  const rest = useRest(gate, scroll);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density, other heights
  useEffect(() => rows.measure(), [rows, set]);
  useEffect(() => {
    if (more && last >= tickets.length - AHEAD) more();
  }, [more, last, tickets.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening a ticket brings its row into sight, a row that moves does not
  useEffect(() => {
    if (found) rows.scrollToIndex(at, { align: "auto" });
  }, [rows, number, found]);
  useEffect(() => {
    if (top > 0) scroll.current?.scrollTo({ top: 0 });
  }, [top]);

  return (
    <div ref={scroll} className={styles.scroll} {...rest} tabIndex={-1}>
      {set === "compact" && <Head />}
      <ul className={styles.rows} aria-label={t`Tickets`} style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ index, key, start, size }) => {
          const ticket = tickets[index];
          return (
            ticket && (
              <li
                key={key}
                data-index={index}
                className={styles.place}
                aria-posinset={index + 1}
                aria-setsize={more ? -1 : tickets.length}
                style={{ blockSize: size, transform: `translateY(${start}px)` }}
              >
                <TicketRow
                  ticket={ticket}
                  slug={slug}
                  view={view}
                  search={search}
                  open={ticket.number === number}
                  compact={set === "compact"}
                  lookers={lookers.get(ticket.id)}
                  onIntent={prefetch}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** Seen where there is room for columns; each row says all of it by itself. */
function Head() {
  return (
    <div className={styles.head} aria-hidden="true">
      <span>
        <Trans>Status</Trans>
      </span>
      <span>
        <Trans>Subject</Trans>
      </span>
      <span>
        <Trans>Requester</Trans>
      </span>
      <span>
        <Trans>Assignee</Trans>
      </span>
      <span>
        <Trans>Priority</Trans>
      </span>
      <span>
        <Trans>Number</Trans>
      </span>
      <span>
        <Trans>Updated</Trans>
      </span>
    </div>
  );
}
