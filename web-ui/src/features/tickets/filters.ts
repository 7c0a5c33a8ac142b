import type { TicketView } from "~/app/paths";
import type { TicketSearch } from "~/app/ticket-search";
import type { Category } from "~/shared/api/types";
import type { TicketQuery } from "~/shared/realtime/ticket-list";

export const CATEGORIES: Category[] = ["new", "open", "pending", "on_hold", "solved", "closed", "cancelled"];
const UNFINISHED = "new,open,pending,on_hold";

/** What the built-in views ask for; the server's counts use the same words (TicketCounts in the contract). */
const VIEWS: Record<TicketView, TicketQuery> = {
  mine: { assignee: "me", category: UNFINISHED, snoozed: false },
  following: { follower: "me", category: UNFINISHED },
  unassigned: { assignee: "none", category: UNFINISHED, snoozed: false },
  urgent: { priority: "1", category: UNFINISHED, snoozed: false },
  open: { category: UNFINISHED, snoozed: false },
  snoozed: { snoozed: true },
  all: {},
};

/** The view's own conditions, narrowed or replaced by those of the address. */
export function queryOf(view: TicketView, search: TicketSearch): TicketQuery {
  const { sort, ...filters } = search;
  return { ...VIEWS[view], ...filters, ...(sort && sort !== "updated" && { sort }) };
}

export type FilterName = Exclude<keyof TicketSearch, "sort">;

export function isFiltered(search: TicketSearch): boolean {
  return Object.keys(search).some((name) => name !== "sort");
}

/** The same address with one condition more, changed, or gone. */
export function withFilter(search: TicketSearch, name: FilterName, value: string | undefined): TicketSearch {
  const { [name]: _, ...others } = search;
  return value ? { ...others, [name]: value } : others;
}

export function categoriesOf(search: TicketSearch): string[] {
  return search.category?.split(",").filter(Boolean) ?? [];
}
