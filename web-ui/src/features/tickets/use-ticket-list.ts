import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TicketView } from "~/app/paths";
import type { TicketSearch } from "~/app/ticket-search";
import { useWorkspace } from "~/app/workspace-context";
import { keys } from "~/shared/api/keys";
import type { Ticket } from "~/shared/api/types";
import { ticketsOptions } from "~/shared/conversation/queries";
import { placeTicket } from "~/shared/realtime/ticket-list";
import { useListGate } from "~/shared/realtime/use-live";
import { queryOf } from "./filters";

/** The rows of a view, the gate before them, and the way to let in what waits there. */
export function useTicketList(view: TicketView, search: TicketSearch) {
  const workspace = useWorkspace();
  const client = useQueryClient();
  const asked = queryOf(view, search);
  const text = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the query
  const query = useMemo(() => asked, [text]);
  const options = ticketsOptions(workspace.id, query);
  const list = useInfiniteQuery(options);
  const { gate, news } = useListGate(query);
  const tickets = useMemo(
    () => distinct(list.data?.pages.flatMap((page) => page.tickets) ?? []),
    [list.data],
  );

  const letIn = () => {
    const waiting = gate.takeAll();
    client.setQueryData(options.queryKey, (held) => {
      if (!held) return held;
      const pages = waiting.reduce(
        (all, ticket) => placeTicket(all, ticket, query, workspace.member),
        held.pages,
      );
      return { ...held, pages };
    });
    void client.invalidateQueries({ queryKey: keys.tickets(workspace.id, query), refetchType: "none" });
  };
  return { list, tickets, gate, news, letIn };
}

/** Between two pages a ticket may have moved from one to the other. */
function distinct(tickets: Ticket[]): Ticket[] {
  const seen = new Set<string>();
  return tickets.filter(({ id }) => !seen.has(id) && seen.add(id));
}
