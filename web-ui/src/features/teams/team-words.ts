import { t } from "@lingui/core/macro";
import type { MyWorkspace, Team, TeamRole } from "~/shared/api/types";

export const TEAM_ROLES: readonly TeamRole[] = ["agent", "lead", "supervisor", "admin"];
export const COLOURS: readonly Team["colour"][] = [
  "blue",
  "teal",
  "green",
  "orange",
  "red",
  "purple",
  "slate",
  "grey",
];

export function teamRoleName(role: TeamRole): string {
  return { agent: t`Agent`, lead: t`Lead`, supervisor: t`Supervisor`, admin: t`Team admin` }[role];
}

/** What somebody may do in the team, in one line. Mirrors TeamRole.java. */
export function teamRoleWords(role: TeamRole): string {
  return {
    agent: t`Works on the team's tickets and gets them by turn.`,
    lead: t`The same, shares tickets and chooses the agents.`,
    supervisor: t`Looks after the team's tickets, without turns and replies.`,
    admin: t`Works, shares, and chooses who is in the team as what.`,
  }[role];
}

export function kindName(kind: Team["kind"]): string {
  return kind === "department" ? t`Department` : t`Team`;
}

export function colourName(colour: Team["colour"]): string {
  return {
    blue: t`Blue`,
    orange: t`Orange`,
    purple: t`Purple`,
    grey: t`Grey`,
    green: t`Green`,
    slate: t`Slate`,
    red: t`Red`,
    teal: t`Teal`,
  }[colour];
}

/** Why I cannot shape this team; null when I can. */
export function whyNotShape(me: Pick<MyWorkspace, "permissions" | "archived">, team?: Team): string | null {
  if (!me.permissions.includes("team.manage")) return t`Owners, admins and managers shape teams.`;
  if (me.archived) return t`Restore the workspace first.`;
  if (team?.archivedAt) return t`Restore the team first.`;
  return null;
}

/**
 * Why I cannot make of somebody who is `before` in the team what is `after`; null when I can. Mirrors TeamRights.java.
 */
export function whyNotTurn(
  me: Pick<MyWorkspace, "permissions" | "archived">,
  team: Team,
  before: TeamRole | null,
  after: TeamRole | null,
): string | null {
  if (me.archived) return t`Restore the workspace first.`;
  if (team.archivedAt && after !== null) return t`Restore the team first.`;
  if (me.permissions.includes("team.manage") || team.mine === "admin") return null;
  if (team.mine !== "lead") return t`Who leads the team can change this.`;
  const agentAtMost = (role: TeamRole | null) => role === null || role === "agent";
  return agentAtMost(before) && agentAtMost(after) ? null : t`Leads choose the agents; an admin the others.`;
}
