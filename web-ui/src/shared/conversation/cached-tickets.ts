import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { keys } from "../api/keys";
import type { Ticket, TicketPage } from "../api/types";
import { patchTicket } from "../realtime/ticket-list";

type Lists = InfiniteData<TicketPage>;

/** Every ticket some list holds. */
export function cachedTickets(client: QueryClient, workspace: string): Ticket[] {
  return client
    .getQueriesData<Lists>({ queryKey: keys.allTickets(workspace) })
    .flatMap(([, lists]) => lists?.pages.flatMap((page) => page.tickets) ?? []);
}

/** Changes a ticket wherever it is cached, without moving rows. */
export function editCached(
  client: QueryClient,
  workspace: string,
  ticket: Ticket,
  edit: (held: Ticket) => Ticket,
): void {
  client.setQueryData<Ticket>(keys.ticket(workspace, ticket.number), (held) => held && edit(held));
  client.setQueriesData<Lists>({ queryKey: keys.allTickets(workspace) }, (lists) => {
    const row = lists?.pages.flatMap((page) => page.tickets).find((each) => each.id === ticket.id);
    return lists && row ? { ...lists, pages: patchTicket(lists.pages, edit(row)) } : lists;
  });
}
