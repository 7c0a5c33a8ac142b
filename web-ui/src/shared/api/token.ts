import type { Access } from "./types";

/** The access token lives in this module's memory and nowhere else; tabs hand it to each other by broadcast. */
export interface Token {
  readonly value: string;
  /** Whose it is: another tab may log in as somebody else. */
  readonly person: string;
  /** On our own clock, which may be wrong: see {@link lifetime}. */
  readonly over: number;
}

const SHORTEST = 60_000;
const LONGEST = 300_000;
/** Renew this long before the end. */
export const EARLY = 30_000;

export function tokenOf(
  access: Pick<Access, "accessToken" | "expiresAt" | "person">,
  now = Date.now(),
): Token {
  return { value: access.accessToken, person: access.person.id, over: now + lifetime(access.expiresAt, now) };
}

/** Tokens are known to live five minutes; a clock that is off must neither renew without pause nor far too late. */
export function lifetime(expiresAt: string, now: number): number {
  const left = Date.parse(expiresAt) - now;
  return Math.min(LONGEST, Math.max(SHORTEST, left));
}

/** The token while it will hold for a call, else null. */
export function stillFresh(token: Token | null, now = Date.now()): Token | null {
  return token !== null && token.over - now > EARLY / 2 ? token : null;
}
