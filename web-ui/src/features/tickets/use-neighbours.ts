import { useEffect, useRef } from "react";
import type { Ticket } from "~/shared/api/types";
import type { TicketAddress } from "./use-address";
import { usePrefetch } from "./use-prefetch";

/** The tickets before and after the open one. When it has left the list, its old place counts: the next has moved there. */
export function useNeighbours(tickets: Ticket[], { number, open, close }: TicketAddress) {
  const at = tickets.findIndex((ticket) => ticket.number === number);
  const place = useRef(-1);
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);
  const prefetch = usePrefetch();
  const next = at >= 0 ? tickets[at + 1] : undefined;
  useEffect(() => {
    if (next) prefetch(next);
  }, [next, prefetch]);
  const go = (index: number) => {
    const ticket = tickets[index];
    if (ticket) open(ticket.number);
    else close();
  };
  return {
    onNext: () => go(at >= 0 ? at + 1 : place.current),
    onPrevious: () => go(at >= 0 ? at - 1 : place.current - 1),
    onBack: close,
  };
}
