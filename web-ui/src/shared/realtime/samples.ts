import type { LiveEvent, Message, Ticket } from "../api/types";

export const ada = { id: "m-ada", name: "Ada Agent", staff: true };
export const rita = { id: "m-rita", name: "Rita Requester", staff: false };

/** For tests: the n-th ticket, updated n minutes past ten. */
export function sampleTicket(n: number, changes: Partial<Ticket> = {}): Ticket {
  const at = `2026-11-20T10:${String(n).padStart(2, "0")}:00Z`;
  return {
    id: `t-${n}`,
    number: n,
    displayId: String(n),
    subject: `Subject ${n}`,
    type: "request",
    status: { key: "open", label: "Open", category: "open", colour: "orange" },
    priority: { rank: 3, label: "Normal" },
    channel: "portal",
    requester: rita,
    assignee: null,
    team: null,
    topic: null,
    tags: [],
    fields: {},
    parent: null,
    mergedInto: null,
    preview: "",
    createdAt: at,
    updatedAt: at,
    firstRepliedAt: null,
    solvedAt: null,
    closedAt: null,
    dueAt: null,
    snoozedUntil: null,
    deletedAt: null,
    version: 1,
    ...changes,
  };
}

export function sampleMessage(n: number, changes: Partial<Message> = {}): Message {
  const createdAt = `2026-11-20T10:${String(n).padStart(2, "0")}:00Z`;
  const base = { id: `msg-${n}`, kind: "reply", visibility: "public", author: rita } as const;
  return {
    ...base,
    html: `<p>Text ${n}</p>`,
    text: `Text ${n}`,
    files: [],
    mentions: [],
    createdAt,
    ...changes,
  };
}

export function sampleEvent(seq: number, changes: Partial<LiveEvent> = {}): LiveEvent {
  return { seq, id: `e-${seq}`, at: "2026-11-20T10:00:00Z", type: "ticket.replied", actor: rita, ...changes };
}
