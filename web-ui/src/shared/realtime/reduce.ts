import type { LiveEvent, Message, MessagePage, Ticket, TicketPage } from "../api/types";
import { compareInstants } from "./instant";
import { findTicket, placeTicket, type TicketQuery } from "./ticket-list";

/** What a page holds of the desk: a list, the open ticket and its conversation. */
export type Held = { tickets: TicketPage; ticket: Ticket | null; messages: MessagePage | null };

export type Viewer = {
  /** my member id */
  me: string | null;
  /** the ticket before my eyes: what arrives there is not unread */
  open: string | null;
  query: TicketQuery;
};

/** The same as fetching again after the event: the promise the golden files hold both sides to. */
export function reduce(held: Held, event: LiveEvent, viewer: Viewer): Held {
  const { ticket, message } = event;
  if (!ticket) return held;
  const written = writtenBy(event);
  const cached = held.ticket && held.ticket.id === ticket.id ? held.ticket : undefined;
  const row = findTicket([held.tickets], ticket.id);
  const next = newerTicket(row ?? cached, ticket, written, viewer);
  const [tickets] = placeTicket([held.tickets], next, viewer.query, viewer.me);
  return {
    tickets: tickets ?? held.tickets,
    ticket: cached ? newerTicket(cached, ticket, written, viewer) : held.ticket,
    messages: cached && held.messages && message ? appendMessage(held.messages, message) : held.messages,
  };
}

/**
 * The newer of what is held and what an event brought. Events know nothing of what I have read, so that part is kept,
 * but for a message: one by somebody else nobody has read yet, and who writes has read all before it.
 */
export function newerTicket(
  held: Ticket | undefined,
  ticket: Ticket,
  message: Message | undefined,
  viewer: Viewer,
): Ticket {
  const newest = held && isOlder(ticket, held) ? held : ticket;
  const mine = message !== undefined && message.author?.id === viewer.me;
  const arrived = message !== undefined && !mine && viewer.open !== ticket.id;
  const unread = arrived ? true : mine ? false : held?.unread;
  return {
    ...newest,
    ...(unread === undefined ? {} : { unread }),
    ...(held?.readTo === undefined ? {} : { readTo: held.readTo }),
    ...(held?.metadata === undefined ? {} : { metadata: held.metadata }),
  };
}

/** A snapshot overtaken by another. Messages move `updatedAt` alone, changes of properties move `version`. */
export function isOlder(ticket: Ticket, than: Ticket): boolean {
  if (ticket.version !== than.version) return ticket.version < than.version;
  return compareInstants(ticket.updatedAt, than.updatedAt) < 0;
}

/** The message of an event that brings a new one; events of files bring one that was there. */
export function writtenBy({ type, message }: LiveEvent): Message | undefined {
  return type === "ticket.file-checked" || type === "ticket.file-removed" ? undefined : message;
}

/** Once by id, in the order of time. */
export function appendMessage(page: MessagePage, message: Message): MessagePage {
  if (page.messages.some((known) => known.id === message.id))
    return { ...page, messages: page.messages.map((known) => (known.id === message.id ? message : known)) };
  const at = page.messages.findLastIndex((known) => compareMessages(known, message) < 0) + 1;
  if (at === 0 && page.earlier !== null) return page;
  return { ...page, messages: page.messages.toSpliced(at, 0, message) };
}

function compareMessages(a: Message, b: Message): number {
  return compareInstants(a.createdAt, b.createdAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
