/** Keys of the query cache. Everything of a workspace starts with `keys.workspace(id)`. */
export const keys = {
  me: ["me"] as const,
  mySessions: ["my-sessions"] as const,
  slug: ["slug"] as const,

  workspace: (id: string) => ["workspace", id] as const,
  workspaceItself: (id: string) => ["workspace", id, "itself"] as const,
  /** All that administrators shape; one change there makes all of it old. */
  shape: (id: string) => ["workspace", id, "shape"] as const,
  desk: (id: string) => ["workspace", id, "shape", "desk"] as const,
  deskChanges: (id: string, what: string) => ["workspace", id, "shape", "changes", what] as const,
  settings: (id: string) => ["workspace", id, "shape", "settings"] as const,
  branding: (id: string) => ["workspace", id, "shape", "branding"] as const,
  blockedDomains: (id: string, q: string) => ["workspace", id, "shape", "blocked-domains", q] as const,
  teams: (id: string, filter: object = {}) => ["workspace", id, "shape", "teams", filter] as const,
  team: (id: string, team: string) => ["workspace", id, "shape", "team", team] as const,
  shares: (id: string, ticket: string) => ["workspace", id, "shares", ticket] as const,
  job: (id: string, job: string) => ["workspace", id, "job", job] as const,
  members: (id: string, filter: object = {}) => ["workspace", id, "members", filter] as const,
  allMembers: (id: string) => ["workspace", id, "members"] as const,
  invitations: (id: string) => ["workspace", id, "invitations"] as const,
  notifications: (id: string) => ["workspace", id, "notifications"] as const,
  allMails: (id: string) => ["workspace", id, "mails"] as const,
  mails: (id: string, state: string | null) => ["workspace", id, "mails", state] as const,

  ticketCounts: (id: string) => ["workspace", id, "ticket-counts"] as const,
  allTickets: (id: string) => ["workspace", id, "tickets"] as const,
  tickets: (id: string, filter: object) => ["workspace", id, "tickets", filter] as const,
  ticket: (id: string, number: number) => ["workspace", id, "ticket", number] as const,
  messages: (id: string, ticket: string) => ["workspace", id, "messages", ticket] as const,
  history: (id: string, ticket: string) => ["workspace", id, "history", ticket] as const,
};
