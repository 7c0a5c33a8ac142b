import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { patterns, type TicketView } from "~/app/paths";
import type { TicketSearch } from "~/app/ticket-search";
import type { Ticket } from "~/shared/api/types";
import type { Presence } from "~/shared/realtime/frames";
import { Avatar } from "~/shared/ui/Avatar";
import { PriorityMark } from "~/shared/ui/PriorityMark";
import { StatusMark } from "~/shared/ui/StatusMark";
import { Time } from "~/shared/ui/Time";
import { SnoozeMark } from "../followup/SnoozeStrip";
import { Lookers } from "./Lookers";
import { RowTags } from "./RowTags";
import styles from "./TicketRow.module.css";

type Props = {
  ticket: Ticket;
  slug: string;
  view: TicketView;
  search: TicketSearch;
  open: boolean;
  compact: boolean;
  lookers: Presence[] | undefined;
  onIntent: (ticket: Ticket) => void;
};

export const TicketRow = memo(function TicketRow(props: Props) {
  const { ticket, slug, view, search, open, compact, lookers, onIntent } = props;
  return (
    <Link
      to={patterns.ticket}
      params={{ slug, view, number: String(ticket.number) }}
      search={search}
      resetScroll={false}
      className={compact ? styles.compact : styles.row}
      data-unread={ticket.unread || undefined}
      data-open={open || undefined}
      aria-current={open ? "true" : undefined}
      onPointerEnter={() => onIntent(ticket)}
      onFocus={() => onIntent(ticket)}
    >
      {compact ? <Columns ticket={ticket} lookers={lookers} /> : <Lines ticket={ticket} lookers={lookers} />}
    </Link>
  );
});

type Content = Pick<Props, "ticket" | "lookers">;

function Lines({ ticket, lookers }: Content) {
  return (
    <>
      <Avatar name={ticket.requester.name} />
      <span className={styles.lines}>
        <span className={styles.line}>
          <span className={styles.who} dir="auto">
            {ticket.requester.name}
          </span>
          <span className={styles.number}>#{ticket.displayId}</span>
          <span className={styles.time}>
            <Time at={ticket.updatedAt} />
          </span>
        </span>
        <Subject ticket={ticket} />
        <span className={styles.line}>
          <span className={styles.marks}>
            <StatusMark status={ticket.status} />
            {ticket.snoozedUntil !== null && <SnoozeMark until={ticket.snoozedUntil} />}
            {ticket.priority.rank <= 2 && (
              <PriorityMark priority={ticket.priority} word={ticket.priority.rank === 1} />
            )}
          </span>
          <RowTags ticket={ticket} />
          <span className={styles.preview} dir="auto">
            {ticket.preview}
          </span>
          <Lookers people={lookers} />
        </span>
      </span>
    </>
  );
}

function Columns({ ticket, lookers }: Content) {
  return (
    <>
      <span className={styles.cellStatus}>
        <StatusMark status={ticket.status} />
      </span>
      <span className={styles.cellSubject}>
        <Subject ticket={ticket} />
        <RowTags ticket={ticket} />
        <Lookers people={lookers} />
      </span>
      <span className={styles.cellWide} dir="auto">
        {ticket.requester.name}
      </span>
      <span className={styles.cellWide} dir="auto">
        {ticket.assignee?.name ?? <Trans>Nobody</Trans>}
      </span>
      <span className={styles.cellWide}>
        <PriorityMark priority={ticket.priority} />
      </span>
      <span className={styles.cellWide}>#{ticket.displayId}</span>
      <span className={styles.time}>
        <Time at={ticket.updatedAt} />
      </span>
    </>
  );
}

function Subject({ ticket }: { ticket: Ticket }) {
  return (
    <span className={styles.subject}>
      {ticket.unread && (
        <span className="hidden-words">
          <Trans>Unread:</Trans>{" "}
        </span>
      )}
      <bdi>{ticket.subject}</bdi>
    </span>
  );
}
