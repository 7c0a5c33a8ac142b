import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import type { Ticket } from "../api/types";
import type { TicketQuery } from "../realtime/ticket-list";
import { cachedTickets } from "./cached-tickets";

const TICKETS = 50;
const MESSAGES = 40;
const EVENTS = 100;
/** The socket keeps it fresh; this is for when there is none. */
const FRESH = 30_000;

/** The ticket with this number. What a list holds of it is shown until the answer is there. */
export function ticketOptions(client: QueryClient, workspace: string, number: number) {
  return queryOptions({
    queryKey: keys.ticket(workspace, number),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/ticket-numbers/{number}", {
          params: { path: { workspace, number: String(number) } },
          signal,
        }),
      ),
    staleTime: FRESH,
    placeholderData: (): Ticket | undefined =>
      cachedTickets(client, workspace).find((ticket) => ticket.number === number),
  });
}

/** The newest messages first, then pages of earlier ones. */
export function messagesOptions(workspace: string, ticket: string) {
  return infiniteQueryOptions({
    queryKey: keys.messages(workspace, ticket),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/tickets/{ticket}/messages", {
          params: {
            path: { workspace, ticket },
            query: { limit: MESSAGES, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.earlier,
    staleTime: FRESH,
  });
}

export function historyOptions(workspace: string, ticket: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(workspace, ticket),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/tickets/{ticket}/history", {
          params: {
            path: { workspace, ticket },
            query: { limit: EVENTS, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: FRESH,
  });
}

/** Tickets by what the address asks for, page by page. */
export function ticketsOptions(workspace: string, query: TicketQuery) {
  return infiniteQueryOptions({
    queryKey: keys.tickets(workspace, query),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/tickets", {
          params: {
            path: { workspace },
            query: { ...query, limit: TICKETS, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: FRESH,
  });
}
