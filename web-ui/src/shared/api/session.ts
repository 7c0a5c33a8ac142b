import { useSyncExternalStore } from "react";
import { ApiError, asApiError, unreachable } from "./api-error";
import { EARLY, stillFresh, type Token, tokenOf } from "./token";
import type { Access } from "./types";

/** `unknown` until the first renewal has been answered. */
export type SessionState = "unknown" | "in" | "out";

/** Whether it was the person at this very page who ended the session. */
let onPurpose = false;

type Broadcast = { kind: "token"; token: Token } | { kind: "out" };

let token: Token | null = null;
let state: SessionState = "unknown";
let renewing: Promise<string> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("relaydesk-session");
channel?.addEventListener("message", ({ data }: MessageEvent<Broadcast>) => {
  if (data.kind === "out") become("out", null);
  // Somebody else logged in: nothing on this page is theirs.
  else if (token && token.person !== data.token.person) window.location.reload();
  else become("in", data.token);
});

export function sessionState(): SessionState {
  return state;
}

export function useSession(): SessionState {
  return useSyncExternalStore(onSession, sessionState);
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** After a log-in or an accepted invitation. */
export function acceptAccess(access: Access): void {
  accept(tokenOf(access));
}

/** A token that will hold for the next call; throws `logged-out` when there is no session. */
export async function freshToken(): Promise<string> {
  return stillFresh(token)?.value ?? renew(token?.value ?? null);
}

/** Renews unless somebody (this tab or another) has already replaced the `stale` token. */
export function renew(stale: string | null): Promise<string> {
  renewing ??= oneTabAtATime(() => renewNow(stale)).finally(() => {
    renewing = null;
  });
  return renewing;
}

export async function logOut(): Promise<void> {
  const response = await fetch("/api/v1/auth/logout", { method: "POST" }).catch(() => null);
  // Without an answer the session still stands: better to say so than to pretend.
  if (!response) throw unreachable();
  if (!response.ok && response.status !== 401) throw asApiError(await body(response), response);
  channel?.postMessage({ kind: "out" } satisfies Broadcast);
  onPurpose = true;
  become("out", null);
}

export function loggedOutOnPurpose(): boolean {
  return onPurpose;
}

async function renewNow(stale: string | null): Promise<string> {
  const other = stillFresh(token);
  if (other && other.value !== stale) return other.value;
  const response = await fetch("/api/v1/auth/access", { method: "POST" }).catch(() => null);
  if (!response) throw unreachable();
  if (!response.ok) {
    const error = asApiError(await body(response), response);
    if (error.status === 401) become("out", null);
    throw error;
  }
  const renewed = tokenOf((await response.json()) as Access);
  accept(renewed);
  return renewed.value;
}

function accept(fresh: Token): void {
  channel?.postMessage({ kind: "token", token: fresh } satisfies Broadcast);
  become("in", fresh);
}

function become(next: SessionState, with_: Token | null): void {
  token = with_;
  if (with_) onPurpose = false;
  clearTimeout(timer);
  if (with_) timer = setTimeout(renewInTime, Math.max(1_000, with_.over - Date.now() - EARLY));
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

function renewInTime(): void {
  renew(token?.value ?? null).catch((error: unknown) => {
    const gone = error instanceof ApiError && error.status === 401;
    if (!gone && state === "in") timer = setTimeout(renewInTime, 5_000 + Math.random() * 5_000);
  });
}

/** Two tabs spending the same refresh token would look like theft to the server. */
function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request("relaydesk-renew", work) : work();
}

async function body(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}
