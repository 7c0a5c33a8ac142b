import { t } from "@lingui/core/macro";
import {
  AlarmClock,
  AtSign,
  CircleCheck,
  CircleDot,
  type LucideIcon,
  MailX,
  MessageSquare,
  StickyNote,
  TicketPlus,
  UserRoundCheck,
} from "lucide-react";
import type { Notification, Severity } from "~/shared/api/types";
import styles from "./Notifications.module.css";

const icons: Record<Notification["kind"], LucideIcon> = {
  ticket_assigned: UserRoundCheck,
  ticket_replied: MessageSquare,
  ticket_noted: StickyNote,
  ticket_solved: CircleCheck,
  ticket_opened: TicketPlus,
  ticket_moved: CircleDot,
  mentioned: AtSign,
  ticket_woken: AlarmClock,
  mail_failed: MailX,
};

/** What happened by its icon, how bad it is by colour and word. */
export function SeverityMark({ kind, severity }: { kind: Notification["kind"]; severity: Severity }) {
  const Icon = icons[kind];
  return (
    <span className={styles.severity} data-severity={severity}>
      <Icon aria-hidden size={15} />
      {severity !== "info" && <span className="hidden-words">{severityName(severity)}</span>}
    </span>
  );
}

function severityName(severity: Severity): string {
  return { info: t`For information`, warning: t`Warning`, error: t`Error`, critical: t`Critical` }[severity];
}
