/** Every address of the application; nothing else builds one by hand. */
export const TICKET_VIEWS = ["mine", "following", "unassigned", "urgent", "open", "snoozed", "all"] as const;
export type TicketView = (typeof TICKET_VIEWS)[number];

export const patterns = {
  home: "/",
  login: "/login",
  invite: "/invite",
  newWorkspace: "/new-workspace",
  me: "/me",
  workspace: "/$slug",
  tickets: "/$slug/tickets/$view",
  ticket: "/$slug/tickets/$view/$number",
  newTicket: "/$slug/new",
  search: "/$slug/search",
  members: "/$slug/members",
  settings: "/$slug/settings",
  mails: "/$slug/mails",
  requests: "/$slug/requests",
  newRequest: "/$slug/requests/new",
  request: "/$slug/requests/$number",
} as const;

const s = encodeURIComponent;

export const paths = {
  home: () => "/",
  login: () => "/login",
  newWorkspace: () => "/new-workspace",
  me: () => "/me",
  workspace: (slug: string) => `/${s(slug)}`,
  tickets: (slug: string, view: TicketView) => `/${s(slug)}/tickets/${view}`,
  ticket: (slug: string, view: TicketView, number: number) => `/${s(slug)}/tickets/${view}/${number}`,
  newTicket: (slug: string) => `/${s(slug)}/new`,
  search: (slug: string) => `/${s(slug)}/search`,
  members: (slug: string) => `/${s(slug)}/members`,
  settings: (slug: string) => `/${s(slug)}/settings`,
  settingsPage: (slug: string, page: string) => `/${s(slug)}/settings/${page}`,
  team: (slug: string, team: string) => `/${s(slug)}/settings/teams/${s(team)}`,
  mails: (slug: string) => `/${s(slug)}/mails`,
  requests: (slug: string) => `/${s(slug)}/requests`,
  newRequest: (slug: string) => `/${s(slug)}/requests/new`,
  request: (slug: string, number: number) => `/${s(slug)}/requests/${number}`,
};

/** First words of an address that can never be a workspace's slug. */
export const RESERVED = ["api", "assets", "login", "invite", "new-workspace", "me"];

export function isTicketView(word: string): word is TicketView {
  return (TICKET_VIEWS as readonly string[]).includes(word);
}
