import { notifyManager, type QueryClient } from "@tanstack/react-query";
import { ApiError } from "../api/api-error";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import { freshToken, renew } from "../api/session";
import type { LiveEvent } from "../api/types";
import { apply, type LiveContext } from "./apply";
import { ListGates } from "./list-gate";
import { LiveStore } from "./live-store";
import { type Admission, LiveSocket, type Refusal, type SocketLike } from "./socket";

const LIVE = new Set([
  "tickets",
  "ticket",
  "messages",
  "history",
  "shares",
  "ticket-counts",
  "notifications",
]);
/** Counts follow an event at once, but a storm of events does not ask for them more often than this. */
const RECOUNT_AFTER = 100;
const RECOUNT_EVERY = 600;

export type Member = { workspace: string; me: string };

/** Everything that is live about one workspace while it is on the screen. */
export class LiveConnection {
  readonly store = new LiveStore();
  readonly gates = new ListGates();
  readonly member: Member;
  readonly socket: LiveSocket;
  private open: string | null = null;
  private readonly client: QueryClient;
  private recounting: ReturnType<typeof setTimeout> | undefined;
  private recounted = 0;

  constructor(member: Member, client: QueryClient, onForbidden: () => void) {
    this.member = member;
    this.client = client;
    this.socket = new LiveSocket({
      admit: () => admit(member.workspace),
      renew: renewed,
      open: openSocket,
      online: () => navigator.onLine,
      onStatus: this.store.setStatus,
      onPresence: this.store.setPeople,
      onEvents: (events) => this.receive(events),
      onStale: () => this.refetch(),
      onEnd: (why) => why === "forbidden" && onForbidden(),
    });
  }

  /** The ticket before the reader's eyes; the others are told. */
  look(ticket: string | null): void {
    this.open = ticket;
    this.socket.look(ticket);
  }

  stop(): void {
    clearTimeout(this.recounting);
    this.socket.stop();
  }

  readonly context = (): LiveContext => ({
    ...this.member,
    gates: this.gates,
    open: () => (document.visibilityState === "visible" ? this.open : null),
    recount: () => this.recount(),
  });

  private receive(events: LiveEvent[]): void {
    notifyManager.batch(() => {
      for (const event of events) apply(event, this.client, this.context());
    });
    // An answer on its way may have been written before these events: ask again rather than show it.
    const underWay = this.client.getQueryCache().findAll({ queryKey: keys.workspace(this.member.workspace) });
    for (const query of underWay) {
      const late = query.state.fetchStatus === "fetching" && LIVE.has(String(query.queryKey[2]));
      if (late) void this.client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    }
  }

  private refetch(): void {
    void this.client.invalidateQueries({
      queryKey: keys.workspace(this.member.workspace),
      predicate: (query) => query.state.dataUpdatedAt > 0 || query.state.fetchStatus === "fetching",
    });
  }

  private recount(): void {
    const rest = this.recounted + RECOUNT_EVERY - Date.now();
    this.recounting ??= setTimeout(
      () => {
        this.recounting = undefined;
        this.recounted = Date.now();
        void this.client.invalidateQueries({ queryKey: keys.ticketCounts(this.member.workspace) });
      },
      Math.max(RECOUNT_AFTER, rest),
    );
  }
}

async function admit(workspace: string): Promise<Admission | Refusal> {
  try {
    const path = { workspace };
    return await unwrap(api.POST("/api/v1/workspaces/{workspace}/live-tickets", { params: { path } }));
  } catch (error) {
    const status = error instanceof ApiError ? error.status : 0;
    if (status === 401) return "logged-out";
    return status === 403 || status === 404 ? "forbidden" : "later";
  }
}

/** False when the session is over; the session module tells the page. */
async function renewed(): Promise<boolean> {
  try {
    await renew(await freshToken());
    return true;
  } catch (error) {
    return !(error instanceof ApiError && error.status === 401);
  }
}

function openSocket(path: string): SocketLike {
  const url = new URL(path, window.location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return new WebSocket(url) as SocketLike;
}
