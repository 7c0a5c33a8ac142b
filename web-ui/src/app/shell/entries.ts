import { t } from "@lingui/core/macro";
import type { LucideIcon } from "lucide-react";
import {
  AlarmClock,
  CircleDot,
  Eye,
  Flame,
  Inbox,
  Layers,
  MailCheck,
  MessageSquarePlus,
  MessagesSquare,
  Settings,
  UserRoundX,
  UsersRound,
} from "lucide-react";
import type { MyWorkspace, Permission } from "~/shared/api/types";
import { readsAsStaff } from "~/shared/lib/roles";
import { paths, type TicketView } from "../paths";

export interface Entry {
  to: string;
  label: string;
  icon: LucideIcon;
  keys: string;
  /** Which of the live counts stands beside it. */
  count?: TicketView;
  exact?: boolean;
}

/** What the rail, the palette and the G shortcuts offer, for what this role may see. */
export function entriesOf(workspace: MyWorkspace): { tickets: Entry[]; workspace: Entry[] } {
  const { slug } = workspace;
  const may = (permission: Permission) => workspace.permissions.includes(permission);
  if (!readsAsStaff(workspace.permissions)) {
    return {
      tickets: [
        { to: paths.requests(slug), label: t`My requests`, icon: MessagesSquare, keys: "g m", exact: true },
        { to: paths.newRequest(slug), label: t`New request`, icon: MessageSquarePlus, keys: "c" },
      ],
      workspace: [],
    };
  }
  const view = (view: TicketView, label: string, icon: LucideIcon, keys: string): Entry => ({
    to: paths.tickets(slug, view),
    label,
    icon,
    keys,
    count: view,
  });
  return {
    tickets: [
      ...(may("ticket.change") ? [view("mine", t`Assigned to me`, Inbox, "g m")] : []),
      view("following", t`Following`, Eye, "g f"),
      view("unassigned", t`Unassigned`, UserRoundX, "g u"),
      view("urgent", t`Urgent`, Flame, "g r"),
      view("open", t`All open`, CircleDot, "g o"),
      ...(may("ticket.change") ? [view("snoozed", t`Set aside`, AlarmClock, "g z")] : []),
      view("all", t`Everything`, Layers, "g a"),
    ],
    workspace: [
      ...(may("member.read")
        ? [{ to: paths.members(slug), label: t`Members`, icon: UsersRound, keys: "g p" }]
        : []),
      ...(may("mail.read")
        ? [{ to: paths.mails(slug), label: t`Outgoing mail`, icon: MailCheck, keys: "g e" }]
        : []),
      { to: paths.settings(slug), label: t`Settings`, icon: Settings, keys: "g s" },
    ],
  };
}
