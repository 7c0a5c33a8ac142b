import type { QueryClient } from "@tanstack/react-query";
import { keys } from "../api/keys";
import type { LiveEvent, Workspace } from "../api/types";
import { applyNotification } from "./apply-notification";
import { applyTicket, type TicketContext } from "./apply-ticket";

export type LiveContext = TicketContext & {
  /** asks for the counts again, soon and not more than once for many events */
  recount: () => void;
};

/** Brings one event into everything that is cached of its workspace. */
export function apply(event: LiveEvent, client: QueryClient, context: LiveContext): void {
  const { workspace, me } = context;
  const outdated = (key: readonly unknown[]) => void client.invalidateQueries({ queryKey: key });
  if (event.ticket) applyTicket(event, client, context);
  switch (event.type) {
    case "ticket.opened":
    case "ticket.assigned":
    case "ticket.status-changed":
    case "ticket.priority-changed":
    case "ticket.snoozed":
    case "ticket.woken":
      return context.recount();
    case "ticket.linked":
    case "ticket.unlinked":
    case "ticket.parent-changed":
      return outdated(keys.allRelations(workspace));
    case "ticket.merged":
    case "ticket.unmerged":
    case "ticket.split":
    case "ticket.unsplit":
      // Whole stretches of conversation came or went.
      outdated(keys.allRelations(workspace));
      if (event.ticket) outdated(keys.messages(workspace, event.ticket.id));
      if (event.ticket) outdated(keys.ticket(workspace, event.ticket.number));
      return context.recount();
    case "ticket.followed":
    case "ticket.unfollowed":
    case "ticket.cc-added":
    case "ticket.cc-removed":
      if (event.ticket) outdated(keys.informed(workspace, event.ticket.id));
      return;
    case "job.moved":
      if (event.job) client.setQueryData(keys.job(workspace, event.job.id), event.job);
      return;
    case "desk.changed":
      return outdated(keys.shape(workspace));
    case "notification.raised":
    case "notification.read":
      return applyNotification(event, client, workspace);
    case "member.invited":
    case "member.invitation-withdrawn":
      return outdated(keys.invitations(workspace));
    case "member.joined":
    case "member.changed":
      outdated(keys.allMembers(workspace));
      outdated(keys.invitations(workspace));
      if (event.member?.id === me) outdated(keys.me);
      return;
    case "workspace.renamed":
    case "workspace.archived":
    case "workspace.restored":
      client.setQueryData<Workspace>(keys.workspaceItself(workspace), (held) =>
        newest(held, event.workspace),
      );
      return outdated(keys.me);
    default:
  }
}

function newest(held: Workspace | undefined, came: Workspace | undefined): Workspace | undefined {
  return held && came && came.version > held.version ? came : held;
}
