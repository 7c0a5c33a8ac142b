import { t } from "@lingui/core/macro";
import { paths } from "~/app/paths";
import type { MyWorkspace, Notification } from "~/shared/api/types";
import { readsAsStaff } from "~/shared/lib/roles";

export function says({ kind, actor }: Pick<Notification, "kind" | "actor">): string {
  const who = actor?.name ?? t`The desk`;
  return {
    ticket_assigned: t`${who} assigned a ticket to you`,
    ticket_replied: t`${who} replied`,
    ticket_noted: t`${who} wrote a note`,
    ticket_solved: t`${who} solved a ticket`,
    ticket_opened: t`${who} opened a ticket`,
    ticket_moved: t`${who} changed the status`,
    mentioned: t`${who} named you`,
    ticket_woken: t`A ticket is back`,
    mail_failed: t`A mail could not be delivered`,
  }[kind];
}

/** Where a notification leads: the ticket, for a requester their request, else the mails that failed. */
export function leadsTo(
  { ticket, kind }: Pick<Notification, "ticket" | "kind">,
  workspace: Pick<MyWorkspace, "slug" | "permissions">,
): { to: string; search?: { state: string } } {
  const { slug, permissions } = workspace;
  if (kind === "mail_failed" && permissions.includes("mail.read"))
    return { to: paths.mails(slug), search: { state: "failed" } };
  if (typeof ticket !== "number") return { to: paths.workspace(slug) };
  const staff = readsAsStaff(permissions);
  return { to: staff ? paths.ticket(slug, "all", ticket) : paths.request(slug, ticket) };
}
