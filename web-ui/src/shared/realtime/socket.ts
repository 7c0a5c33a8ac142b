import type { LiveEvent } from "../api/types";
import { backoff } from "./backoff";
import { type ClientFrame, type Presence, parseFrame, type ServerFrame, type Typing } from "./frames";

export type LiveStatus = "live" | "reconnecting" | "catching-up" | "offline";

/** As much of a WebSocket as is used here. */
export type SocketLike = {
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((closed: { code: number }) => void) | null;
  send(data: string): void;
  close(code?: number): void;
};

/** Why there is no way onto the socket: come back later, log in again, or leave the workspace. */
export type Refusal = "later" | "logged-out" | "forbidden";
export type Admission = { ticket: string; path: string };

export type LiveSocketOptions = {
  admit: () => Promise<Admission | Refusal>;
  renew: () => Promise<boolean>;
  open: (path: string) => SocketLike;
  online?: () => boolean;
  random?: () => number;
  onStatus: (status: LiveStatus) => void;
  onEvents: (events: LiveEvent[]) => void;
  onPresence: (people: Presence[]) => void;
  /** What is held may be behind: after the first welcome and after `reset`. */
  onStale: () => void;
  onEnd: (why: "logged-out" | "forbidden") => void;
};

const PING_EVERY = 15_000;
const ANSWER_WITHIN = 10_000;
const SOON = 400;

/**
 * The link to one workspace's events. It resumes after the last sequence number it has, drops what comes twice, and
 * closes a link that has gone silent, because a phone in a tunnel is told nothing by its own socket.
 */
export class LiveSocket {
  private readonly options: LiveSocketOptions;
  private socket: SocketLike | null = null;
  private seq: number | null = null;
  private goal = 0;
  private failures = 0;
  private attempt = 0;
  private stopped = true;
  private greeted = false;
  private looking: string | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private heartbeat: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveSocketOptions) {
    this.options = options;
  }

  start(): void {
    this.stopped = false;
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.drop();
  }

  /** The page became visible or the network came back: do not wait for the timer. */
  wake(): void {
    if (this.stopped) return;
    if (this.greeted) this.ping();
    else if (this.retry !== undefined) {
      this.failures = 0;
      void this.connect();
    }
  }

  sleep(): void {
    if (this.stopped) return;
    this.drop();
    this.later(backoff(++this.failures, this.options.random));
  }

  look(ticket: string | null): void {
    this.looking = ticket;
    this.send({ type: "look", ticket });
  }

  typing(ticket: string, as: Typing): void {
    this.send({ type: "typing", ticket, as });
  }

  private async connect(): Promise<void> {
    this.drop();
    const attempt = ++this.attempt;
    const admission = await this.options.admit().catch((): Refusal => "later");
    if (attempt !== this.attempt || this.stopped) return;
    if (admission === "later") this.later(backoff(++this.failures, this.options.random));
    else if (admission === "logged-out" || admission === "forbidden") this.end(admission);
    else this.listen(this.options.open(admission.path), admission.ticket);
  }

  private listen(socket: SocketLike, ticket: string): void {
    this.socket = socket;
    socket.onopen = () => {
      socket.send(JSON.stringify({ type: "hello", ticket, since: this.seq } satisfies ClientFrame));
      this.expectAnswer();
    };
    socket.onmessage = ({ data }) => {
      this.beat();
      const frame = parseFrame(data);
      if (frame) this.receive(frame);
    };
    socket.onclose = ({ code }) => void this.closed(code);
    this.expectAnswer();
  }

  private receive(frame: ServerFrame): void {
    switch (frame.type) {
      case "welcome":
        return this.welcome(frame.seq);
      case "events": {
        const known = this.seq ?? 0;
        const fresh = frame.events.filter((event) => event.seq > known);
        this.advance(frame.seq, () => fresh.length > 0 && this.options.onEvents(fresh));
        return;
      }
      case "reset":
        this.seq = this.goal = frame.seq;
        this.options.onStale();
        return this.advance(frame.seq);
      case "pong":
        return this.advance(frame.seq);
      case "presence":
        return this.options.onPresence(frame.people);
      default:
    }
  }

  private welcome(seq: number): void {
    const first = this.seq === null;
    this.greeted = true;
    this.failures = 0;
    this.goal = seq;
    if (this.looking) this.send({ type: "look", ticket: this.looking });
    if (first) this.options.onStale();
    this.advance(first ? seq : (this.seq ?? seq));
    // The pong says how far we are even when nothing that was missed is for us.
    if ((this.seq ?? 0) < this.goal) this.ping();
  }

  private advance(seq: number, deliver?: () => unknown): void {
    this.seq = Math.max(this.seq ?? 0, seq);
    deliver?.();
    if (this.greeted) this.options.onStatus(this.seq >= this.goal ? "live" : "catching-up");
  }

  private async closed(code: number): Promise<void> {
    this.drop();
    if (this.stopped) return;
    if (code === 4403) return this.end("forbidden");
    const attempt = this.attempt;
    this.later(code === 1001 ? SOON : backoff(++this.failures, this.options.random), code === 1001);
    if (code !== 4401 || (await this.options.renew().catch(() => true)) || attempt !== this.attempt) return;
    this.end("logged-out");
  }

  private later(wait: number, soon = false): void {
    const online = this.options.online?.() ?? true;
    this.options.onStatus(online ? "reconnecting" : "offline");
    this.options.onPresence([]);
    const jitter = soon ? (this.options.random ?? Math.random)() : 1;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), wait * jitter);
  }

  private end(why: "logged-out" | "forbidden"): void {
    this.stop();
    this.options.onStatus("offline");
    this.options.onEnd(why);
  }

  private drop(): void {
    clearTimeout(this.retry);
    clearTimeout(this.heartbeat);
    this.retry = undefined;
    this.greeted = false;
    this.attempt++;
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(1000);
  }

  private send(frame: ClientFrame): void {
    if (this.greeted) this.socket?.send(JSON.stringify(frame));
  }

  private ping(): void {
    this.send({ type: "ping" });
    this.expectAnswer();
  }

  /** Anything heard proves the link; ask again in a while. */
  private beat(): void {
    clearTimeout(this.heartbeat);
    this.heartbeat = setTimeout(() => this.ping(), PING_EVERY);
  }

  private expectAnswer(): void {
    clearTimeout(this.heartbeat);
    this.heartbeat = setTimeout(() => void this.closed(1006), ANSWER_WITHIN);
  }
}
