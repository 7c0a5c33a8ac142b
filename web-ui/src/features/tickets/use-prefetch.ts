import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Ticket } from "~/shared/api/types";
import { historyOptions, messagesOptions, ticketOptions } from "~/shared/conversation/queries";

/** Fetches a ticket that is likely to be opened next: the pointer is on it, or it is the neighbour. */
export function usePrefetch(): (ticket: Ticket) => void {
  const client = useQueryClient();
  const { id } = useWorkspace();
  return useCallback(
    (ticket) => {
      void client.prefetchQuery(ticketOptions(client, id, ticket.number));
      void client.prefetchInfiniteQuery(messagesOptions(id, ticket.id));
      void client.prefetchInfiniteQuery(historyOptions(id, ticket.id));
    },
    [client, id],
  );
}
