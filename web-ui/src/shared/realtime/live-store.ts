import type { Presence } from "./frames";
import type { LiveStatus } from "./socket";

/** What the socket last said about itself and about who is there. */
export class LiveStore {
  status: LiveStatus = "catching-up";
  people: Presence[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly setStatus = (status: LiveStatus): void => {
    if (status === this.status) return;
    this.status = status;
    this.tell();
  };

  readonly setPeople = (people: Presence[]): void => {
    if (people.length === 0 && this.people.length === 0) return;
    this.people = people;
    this.tell();
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
