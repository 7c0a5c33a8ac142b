import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { keys } from "../api/keys";
import type { LiveEvent, Message, MessagePage, Ticket, TicketPage } from "../api/types";
import type { ListGates } from "./list-gate";
import { appendMessage, newerTicket, type Viewer, writtenBy } from "./reduce";
import { findTicket, patchTicket, placeTicket, staysPut, type TicketQuery } from "./ticket-list";

type HistoryPage = { events: LiveEvent[]; next: string | null };
export type TicketContext = { workspace: string; me: string; open: () => string | null; gates: ListGates };

/** Patches the ticket, its conversation, its history and every list that holds or ought to hold it. */
export function applyTicket(event: LiveEvent, client: QueryClient, context: TicketContext): void {
  const { ticket, message } = event;
  if (!ticket) return;
  const viewer = { me: context.me, open: context.open(), query: {} };
  const key = keys.ticket(context.workspace, ticket.number);
  const written = writtenBy(event);
  client.setQueryData<Ticket>(key, (held) => held && newerTicket(held, ticket, written, viewer));
  if (message) applyMessage(message, ticket.id, client, context.workspace);
  applyHistory(event, ticket.id, client, context.workspace);
  if (event.type === "ticket.shared" || event.type === "ticket.unshared")
    void client.invalidateQueries({ queryKey: keys.shares(context.workspace, ticket.id) });
  applyToLists(ticket, written, event.actor?.id === context.me, client, context);
}

export function applyMessage(message: Message, ticket: string, client: QueryClient, workspace: string): void {
  client.setQueryData<InfiniteData<MessagePage>>(keys.messages(workspace, ticket), (held) => {
    const [newest, ...earlier] = held?.pages ?? [];
    if (!held || !newest) return held;
    const known = earlier.some((page) => holds(page, message));
    return {
      ...held,
      pages: known
        ? [newest, ...earlier.map((page) => (holds(page, message) ? appendMessage(page, message) : page))]
        : [appendMessage(newest, message), ...earlier],
    };
  });
}

function holds(page: MessagePage, message: Message): boolean {
  return page.messages.some(({ id }) => id === message.id);
}

function applyHistory(event: LiveEvent, ticket: string, client: QueryClient, workspace: string): void {
  if (event.type === "ticket.file-checked") return;
  client.setQueryData<InfiniteData<HistoryPage>>(keys.history(workspace, ticket), (held) => {
    const [newest, ...earlier] = held?.pages ?? [];
    if (!held || !newest || newest.events.some((known) => known.id === event.id)) return held;
    const { ticket: _, message: __, ...bare } = event;
    return { ...held, pages: [{ ...newest, events: [bare, ...newest.events] }, ...earlier] };
  });
}

/** A row changes in place; whether rows may move is for the gate of the list to say. What I did myself shows at once. */
export function applyToLists(
  ticket: Ticket,
  message: Message | undefined,
  mine: boolean,
  client: QueryClient,
  context: TicketContext,
): void {
  const { workspace, me, gates } = context;
  const viewer: Viewer = { me, open: context.open(), query: {} };
  const cached = client.getQueryData<Ticket>(keys.ticket(workspace, ticket.number));
  for (const query of client.getQueryCache().findAll({ queryKey: keys.allTickets(workspace) })) {
    const held = query.state.data as InfiniteData<TicketPage> | undefined;
    if (!held) continue;
    const filter = query.queryKey[3] as TicketQuery;
    const row = findTicket(held.pages, ticket.id);
    const next = newerTicket(row ?? cached, ticket, message, viewer);
    const gate = gates.at(query.queryHash);
    const settled = !gate || gate.resting || mine || staysPut(held.pages, next, filter, me);
    if (settled) gate?.forget(ticket.id);
    else gate.wait(next, row === undefined);
    const pages = settled ? placeTicket(held.pages, next, filter, me) : patchTicket(held.pages, next);
    client.setQueryData(query.queryKey, { ...held, pages });
  }
}
