import type { Ticket, TicketPage } from "../api/types";
import { compareInstants } from "./instant";
import { isBelow } from "./topic-tree";

/** What a list asks the server for; the query parameters of `GET …/tickets`. */
export type TicketQuery = {
  category?: string;
  status?: string;
  priority?: string;
  assignee?: string;
  requester?: string;
  /** A team, or `none`. */
  team?: string;
  /** By id; topics below it are part of it. */
  topic?: string;
  /** By name. */
  tag?: string;
  snoozed?: boolean;
  /** A ticket does not say who follows it: events move no ticket into or out of such a list. */
  follower?: string;
  sort?: "updated" | "created" | "priority";
};

/** Mirrors the server's filter, so that an event can tell whether its ticket belongs into a list. */
export function fits(ticket: Ticket, query: TicketQuery, me: string | null): boolean {
  // Lists leave out what is part of another ticket; it is found there.
  if (ticket.mergedInto) return false;
  if (query.category && !query.category.split(",").includes(ticket.status.category)) return false;
  if (query.status && ticket.status.key !== query.status) return false;
  if (query.priority && String(ticket.priority.rank) !== query.priority) return false;
  if (query.snoozed !== undefined && (ticket.snoozedUntil !== null) !== query.snoozed) return false;
  if (query.requester && ticket.requester.id !== (query.requester === "me" ? me : query.requester))
    return false;
  if (query.team && (ticket.team?.id ?? "none") !== query.team) return false;
  if (query.topic && !isBelow(ticket.topic?.id, query.topic)) return false;
  if (query.tag && !ticket.tags.some(({ name }) => name === query.tag)) return false;
  if (query.assignee === "none") return ticket.assignee === null;
  if (query.assignee) return ticket.assignee?.id === (query.assignee === "me" ? me : query.assignee);
  return true;
}

/** Mirrors the server's order. */
export function compareTickets(a: Ticket, b: Ticket, sort: TicketQuery["sort"]): number {
  if (sort === "created") return compareInstants(b.createdAt, a.createdAt) || compareIds(a, b);
  const byRank = sort === "priority" ? a.priority.rank - b.priority.rank : 0;
  return byRank || compareInstants(b.updatedAt, a.updatedAt) || compareIds(a, b);
}

function compareIds(a: Ticket, b: Ticket): number {
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

export function findTicket(pages: TicketPage[], id: string): Ticket | undefined {
  for (const page of pages) {
    const found = page.tickets.find((ticket) => ticket.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The row gets its new content and stays where it is. */
export function patchTicket(pages: TicketPage[], ticket: Ticket): TicketPage[] {
  return pages.map((page) =>
    page.tickets.some((row) => row.id === ticket.id)
      ? { ...page, tickets: page.tickets.map((row) => (row.id === ticket.id ? ticket : row)) }
      : page,
  );
}

/** The row goes where the server would put it: out, in, up or down. Beyond the last page loaded it is left to the next one. */
export function placeTicket(
  pages: TicketPage[],
  ticket: Ticket,
  query: TicketQuery,
  me: string | null,
): TicketPage[] {
  const without = pages.map((page) => ({
    ...page,
    tickets: page.tickets.filter((row) => row.id !== ticket.id),
  }));
  if (!fits(ticket, query, me)) return without;
  if (query.follower && !findTicket(pages, ticket.id)) return pages;
  for (const page of without) {
    const at = page.tickets.findIndex((row) => compareTickets(ticket, row, query.sort) < 0);
    if (at >= 0) {
      page.tickets.splice(at, 0, ticket);
      return without;
    }
  }
  const last = without.at(-1);
  if (last && last.next === null) last.tickets.push(ticket);
  return without;
}

/** True when `placeTicket` would do no more than `patchTicket`: nobody's rows would move. */
export function staysPut(
  pages: TicketPage[],
  ticket: Ticket,
  query: TicketQuery,
  me: string | null,
): boolean {
  const order = (list: TicketPage[]) => list.flatMap((page) => page.tickets.map((row) => row.id)).join();
  return order(pages) === order(placeTicket(pages, ticket, query, me));
}
