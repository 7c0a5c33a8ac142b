export const TICKET_SORTS = ["updated", "created", "priority"] as const;

/** What the address of a ticket list may carry after the question mark; see GET tickets of the contract. */
export interface TicketSearch {
  status?: string;
  category?: string;
  priority?: string;
  assignee?: string;
  requester?: string;
  team?: string;
  topic?: string;
  tag?: string;
  sort?: (typeof TICKET_SORTS)[number];
}

const FILTERS = ["status", "category", "priority", "assignee", "requester", "team", "topic", "tag"] as const;

/** Drops what no list knows, so that an address typed by hand never breaks the page. */
export function readTicketSearch(search: Record<string, unknown>): TicketSearch {
  const kept: TicketSearch = {};
  for (const name of FILTERS) {
    const value = search[name];
    if (typeof value === "string" || typeof value === "number") kept[name] = String(value);
  }
  const sort = TICKET_SORTS.find((each) => each === search.sort);
  if (sort) kept.sort = sort;
  return kept;
}
