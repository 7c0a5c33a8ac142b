import { ArrowRightLeft, Flag, type LucideIcon, Merge, PenLine, Split, UserRoundCheck } from "lucide-react";
import type { LiveEvent } from "../api/types";
import { StatusShape } from "../ui/StatusMark";
import { Time } from "../ui/Time";
import styles from "./EventLine.module.css";
import { EventWords } from "./event-words";

const ICONS: Record<string, LucideIcon> = {
  "ticket.assigned": UserRoundCheck,
  "ticket.priority-changed": Flag,
  "ticket.renamed": PenLine,
  "ticket.merged": Merge,
  "ticket.split": Split,
};

/** Something that happened to the ticket, as one muted line between the messages. */
export function EventLine({ event, me }: { event: LiveEvent; me: string }) {
  return (
    <p className={styles.line}>
      <span className={styles.icon}>
        <EventIcon event={event} />
      </span>
      <span>
        <EventWords event={event} me={me} />{" "}
        <span className={styles.time}>
          · <Time at={event.at} />
        </span>
      </span>
    </p>
  );
}

function EventIcon({ event }: { event: LiveEvent }) {
  const to = event.to;
  if (event.type === "ticket.status-changed" && typeof to === "object" && to !== null && "category" in to) {
    const { category, colour } = to as Parameters<typeof StatusShape>[0];
    return <StatusShape category={category} colour={colour} />;
  }
  const Icon = ICONS[event.type] ?? ArrowRightLeft;
  return <Icon aria-hidden size={13} />;
}
