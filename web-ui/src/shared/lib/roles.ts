import { t } from "@lingui/core/macro";
import type { Role } from "../api/types";

/** From the most to the least powerful. */
export const ROLES: readonly Role[] = [
  "owner",
  "admin",
  "manager",
  "agent",
  "team_agent",
  "member",
  "viewer",
  "requester",
];

export function roleName(role: Role): string {
  return {
    owner: t`Owner`,
    admin: t`Admin`,
    manager: t`Manager`,
    agent: t`Agent`,
    team_agent: t`Agent of a team`,
    member: t`Member`,
    viewer: t`Viewer`,
    requester: t`Requester`,
  }[role];
}

/** What the role is for, in one line. */
export function roleWords(role: Role): string {
  return {
    owner: t`Everything, including archiving the workspace.`,
    admin: t`Everything but archiving: people, settings and tickets.`,
    manager: t`Leads the desk: works on tickets and invites people.`,
    agent: t`Answers requesters, writes notes and changes tickets.`,
    team_agent: t`Works on the tickets of their teams and sees no others.`,
    member: t`Reads tickets, opens new ones and writes notes.`,
    viewer: t`Reads tickets and changes nothing.`,
    requester: t`Asks for help and sees only their own requests.`,
  }[role];
}

/** Whether tickets are read as the desk reads them, all of them or those of one's teams; if not, one asks for help only. */
export function readsAsStaff(permissions: readonly string[]): boolean {
  return permissions.includes("ticket.read") || permissions.includes("ticket.read-team");
}
