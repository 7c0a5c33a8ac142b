import { t } from "@lingui/core/macro";
import type { Member, MyWorkspace, Role } from "~/shared/api/types";
import { ROLES } from "~/shared/lib/roles";

type Me = Pick<MyWorkspace, "role" | "permissions" | "archived" | "member">;

/** Owners stand above all, also owners; else the earlier role stands above the later. Mirrors messages/workspace/Role.java. */
export function mayGrant(mine: Role, other: Role): boolean {
  return mine === "owner" || ROLES.indexOf(mine) < ROLES.indexOf(other);
}

/** Why I cannot invite to this role, or null. Mirrors PeopleDesk.java. */
export function whyNotInviteTo(me: Pick<Me, "role">, role: Role): string | null {
  return me.role === role || mayGrant(me.role, role) ? null : t`This role stands above yours.`;
}

/** Why I cannot change this member at all, or null. Mirrors Membership.java. */
export function whyNotChange(me: Me, member: Pick<Member, "id" | "role">): string | null {
  if (!me.permissions.includes("member.manage")) return t`Only owners and admins can change members.`;
  if (me.archived) return t`Restore the workspace first.`;
  if (member.id === me.member) return null;
  return me.role === member.role || mayGrant(me.role, member.role)
    ? null
    : t`This member's role stands above yours.`;
}

export function whyNotRole(
  me: Me,
  member: Pick<Member, "id" | "role" | "active">,
  role: Role,
): string | null {
  const no = whyNotChange(me, member);
  if (no) return no;
  if (!member.active) return t`Reactivate this member first.`;
  return me.role === role || mayGrant(me.role, role) ? null : t`This role stands above yours.`;
}

export function whyNotDeactivate(me: Me, member: Pick<Member, "id" | "role">): string | null {
  return (
    whyNotChange(me, member) ??
    (member.id === me.member ? t`You cannot deactivate yourself. Ask another administrator.` : null)
  );
}

export const SHOWN = ["everybody", "staff", "requesters"] as const;
export type Shown = (typeof SHOWN)[number];

export function filterOf(shown: Shown, q: string) {
  return {
    ...(shown === "staff" ? { staff: true } : {}),
    ...(shown === "requesters" ? { role: "requester" as const } : {}),
    ...(q.trim() ? { q: q.trim() } : {}),
  };
}
