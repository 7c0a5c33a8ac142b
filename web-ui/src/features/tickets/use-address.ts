import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { isTicketView, patterns, type TicketView } from "~/app/paths";
import { readTicketSearch, type TicketSearch } from "~/app/ticket-search";
import { useWorkspace } from "~/app/workspace-context";

export type TicketAddress = {
  view: TicketView;
  search: TicketSearch;
  /** the open ticket's number */
  number: number | null;
  open: (number: number) => void;
  /** Opens another ticket as if it had been asked for in the first place. */
  lead: (number: number) => void;
  close: () => void;
  filter: (search: TicketSearch) => void;
};

/** The list, its filter and the open ticket: all of it is in the address. */
export function useTicketAddress(): TicketAddress {
  const { slug } = useWorkspace();
  const params = useParams({ strict: false });
  const raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = params.view && isTicketView(params.view) ? params.view : "open";
  const number = Number(params.number) || null;
  return useMemo(() => {
    const search = readTicketSearch(raw);
    return {
      view,
      search,
      number,
      open: (to) =>
        void navigate({
          to: patterns.ticket,
          params: { slug, view, number: String(to) },
          search,
          resetScroll: false,
        }),
      lead: (to) =>
        void navigate({
          to: patterns.ticket,
          params: { slug, view, number: String(to) },
          search,
          resetScroll: false,
          replace: true,
        }),
      close: () =>
        void navigate({ to: patterns.tickets, params: { slug, view }, search, resetScroll: false }),
      filter: (next) =>
        void (number === null
          ? navigate({ to: patterns.tickets, params: { slug, view }, search: next, replace: true })
          : navigate({
              to: patterns.ticket,
              params: { slug, view, number: String(number) },
              search: next,
              replace: true,
            })),
    };
  }, [slug, view, number, raw, navigate]);
}
