import { t } from "@lingui/core/macro";
import type { Team, TeamRole } from "~/shared/api/types";
import { COLOURS, colourName, TEAM_ROLES, teamRoleName } from "./team-words";

/** What the properties of a team are called in the list of changes; members stand there by their role. */
export function changeWords(): Record<string, string> {
  return {
    name: t`Name`,
    description: t`Description`,
    colour: t`Colour`,
    code: t`Code`,
    assignment: t`Assignment`,
    role: t`Role of a member`,
    keywords: t`Keywords`,
    archived: t`Archived`,
  };
}

/** How their values read; null for the plain way. */
export function changeValue(property: string, value: unknown): string | null {
  if (property === "assignment") return value === "round_robin" ? t`Round robin` : t`Queue`;
  if (property === "colour" && COLOURS.includes(value as Team["colour"]))
    return colourName(value as Team["colour"]);
  if (property !== "role") return null;
  return TEAM_ROLES.includes(value as TeamRole) ? teamRoleName(value as TeamRole) : t`not in the team`;
}
