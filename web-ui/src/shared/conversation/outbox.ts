import type { File, Message } from "../api/types";
import { plainText } from "../richtext/plain-text";

/** A message on its way: shown at once, kept with its reason when it cannot be sent. */
export type Sending = {
  /** the idempotency key: trying again cannot send it twice */
  key: string;
  ticket: string;
  visibility: "public" | "internal";
  body: string;
  /** sent before, to go with it */
  files?: File[];
  seen: string | null;
  status?: string;
  state: "sending" | "failed" | "held";
  /** why it was not sent, in words */
  reason?: string;
  /** what others wrote meanwhile, when it was held back */
  newer?: Message[];
};

const PREFIX = "relaydesk.outbox.";
const NONE: Sending[] = [];

/** Per ticket, kept across reloads: what was under way when the page went is offered again as not sent. */
export class Outbox {
  private readonly entries = new Map<string, Sending[]>();
  private readonly listeners = new Set<() => void>();

  of(member: string, ticket: string): Sending[] {
    const name = `${PREFIX}${member}.${ticket}`;
    let list = this.entries.get(name);
    if (!list) {
      list = restore(name);
      this.entries.set(name, list);
    }
    return list;
  }

  put(member: string, sending: Sending): void {
    const list = this.of(member, sending.ticket);
    const known = list.some((each) => each.key === sending.key);
    this.set(
      member,
      sending.ticket,
      known ? list.map((each) => (each.key === sending.key ? sending : each)) : [...list, sending],
    );
  }

  drop(member: string, sending: Sending): void {
    this.set(
      member,
      sending.ticket,
      this.of(member, sending.ticket).filter((each) => each.key !== sending.key),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(member: string, ticket: string, list: Sending[]): void {
    const name = `${PREFIX}${member}.${ticket}`;
    this.entries.set(name, list.length ? list : NONE);
    try {
      if (list.length) localStorage.setItem(name, JSON.stringify(list));
      else localStorage.removeItem(name);
    } catch {
      // Kept in memory only.
    }
    for (const listener of this.listeners) listener();
  }
}

function restore(name: string): Sending[] {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "[]") as Sending[];
    return kept.length
      ? kept.map((each) => (each.state === "sending" ? { ...each, state: "failed" } : each))
      : NONE;
  } catch {
    return NONE;
  }
}

/** Whether the socket brought the message before the answer to sending it did. */
export function hasArrived(sending: Sending, messages: Message[], me: string): boolean {
  const from = messages.findIndex((message) => message.id === sending.seen) + 1;
  const words = plainText(sending.body);
  return messages
    .slice(from)
    .some(
      (message) =>
        message.author?.id === me &&
        message.visibility === sending.visibility &&
        plainText(message.html) === words,
    );
}
