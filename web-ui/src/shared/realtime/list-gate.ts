import type { Ticket } from "../api/types";

export type ListNews = { fresh: number; moved: number };
const NOTHING: ListNews = { fresh: 0, moved: 0 };

/**
 * Stands before one list on the screen. While somebody is reading or pointing at it, what would make its rows move waits
 * here and is announced; when the list rests at its top, news goes straight in.
 */
export class ListGate {
  resting = true;
  news: ListNews = NOTHING;
  private readonly waiting = new Map<string, { ticket: Ticket; fresh: boolean }>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  wait(ticket: Ticket, fresh: boolean): void {
    const known = this.waiting.get(ticket.id);
    this.waiting.set(ticket.id, { ticket, fresh: known?.fresh ?? fresh });
    this.announce();
  }

  forget(id: string): void {
    if (this.waiting.delete(id)) this.announce();
  }

  /** Everything that waited; the list is to place it now. */
  takeAll(): Ticket[] {
    const tickets = [...this.waiting.values()].map(({ ticket }) => ticket);
    this.waiting.clear();
    this.announce();
    return tickets;
  }

  private announce(): void {
    const all = [...this.waiting.values()];
    const fresh = all.filter((each) => each.fresh).length;
    this.news = all.length ? { fresh, moved: all.length - fresh } : NOTHING;
    for (const listener of this.listeners) listener();
  }
}

/** The gates of the lists on the screen, by the hash of their query. */
export class ListGates {
  private readonly gates = new Map<string, ListGate>();

  set(hash: string, gate: ListGate): () => void {
    this.gates.set(hash, gate);
    return () => this.gates.get(hash) === gate && this.gates.delete(hash);
  }

  at(hash: string): ListGate | undefined {
    return this.gates.get(hash);
  }
}
