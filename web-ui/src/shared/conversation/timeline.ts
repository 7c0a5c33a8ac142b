import type { LiveEvent, Message } from "../api/types";
import { compareInstants } from "../realtime/instant";

export type TimelineItem =
  | { kind: "day"; key: string; at: string }
  | { kind: "new"; key: string }
  | { kind: "message"; key: string; message: Message }
  | { kind: "event"; key: string; event: LiveEvent };

const TOLD = new Set([
  "ticket.assigned",
  "ticket.status-changed",
  "ticket.priority-changed",
  "ticket.renamed",
  "ticket.file-removed",
  "ticket.merged",
  "ticket.unmerged",
  "ticket.split",
  "ticket.unsplit",
]);

/** Requesters are told how it stands, not who shuffled it about. */
const TOLD_TO_REQUESTERS = new Set(["ticket.status-changed"]);

export type Reader = "staff" | "requester";

type Parts = {
  as: Reader;
  messages: Message[];
  events: LiveEvent[];
  /** there are earlier messages: what happened before the first one held is left for them */
  moreBefore: boolean;
  /** the newest message I had read when I came; null when I never had */
  readTo: string | null;
  me: string;
};

/** Messages and what happened to the ticket, in one order of time, with days and the mark where I left off. */
export function timeline({ as, messages, events, moreBefore, readTo, me }: Parts): TimelineItem[] {
  const first = messages[0];
  const types = as === "staff" ? TOLD : TOLD_TO_REQUESTERS;
  const told = events.filter(
    (event) =>
      types.has(event.type) && !(moreBefore && first && compareInstants(event.at, first.createdAt) < 0),
  );
  const items: TimelineItem[] = [
    ...messages.map((message): TimelineItem => ({ kind: "message", key: message.id, message })),
    ...told.map((event): TimelineItem => ({ kind: "event", key: event.id, event })),
  ];
  items.sort((a, b) => compareInstants(timeOf(a), timeOf(b)) || orderOf(a) - orderOf(b));
  return withDays(withNew(items, firstNew(messages, readTo, me)));
}

function timeOf(item: TimelineItem): string {
  return item.kind === "message" ? item.message.createdAt : item.kind === "event" ? item.event.at : "";
}

function orderOf(item: TimelineItem): number {
  return item.kind === "event" ? item.event.seq : 0;
}

/** The first message by somebody else after the last one I had read. */
function firstNew(messages: Message[], readTo: string | null, me: string): string | undefined {
  if (readTo === null) return undefined;
  const read = messages.findIndex((message) => message.id === readTo);
  const after = read < 0 ? [] : messages.slice(read + 1);
  return after.find((message) => message.author?.id !== me)?.id;
}

function withNew(items: TimelineItem[], first: string | undefined): TimelineItem[] {
  const at = items.findIndex((item) => item.key === first);
  return at < 0 ? items : items.toSpliced(at, 0, { kind: "new", key: "new" });
}

function withDays(items: TimelineItem[]): TimelineItem[] {
  let last = "";
  return items.flatMap((item): TimelineItem[] => {
    if (item.kind === "new" || item.kind === "day") return [item];
    const day = new Date(timeOf(item)).toDateString();
    if (day === last) return [item];
    last = day;
    return [{ kind: "day", key: `day ${day}`, at: timeOf(item) }, item];
  });
}
