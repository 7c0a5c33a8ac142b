import { isBlank } from "../richtext/plain-text";

export type Draft = { visibility: "public" | "internal"; html: string };
type Kept = Draft & { at: number };

const PREFIX = "relaydesk.draft.";
const DAYS_KEPT = 30;

/** What somebody was writing, per member and ticket, so that neither a reload nor another ticket loses it. */
export function readDraft(member: string, ticket: string): Draft | null {
  const kept = parse(localStorage.getItem(nameOf(member, ticket)));
  return kept && { visibility: kept.visibility, html: kept.html };
}

export function keepDraft(member: string, ticket: string, draft: Draft, now = Date.now()): void {
  if (isBlank(draft.html)) return dropDraft(member, ticket);
  try {
    localStorage.setItem(nameOf(member, ticket), JSON.stringify({ ...draft, at: now } satisfies Kept));
  } catch {
    // The browser keeps nothing (private window, full): the text stays on the page at least.
  }
}

export function dropDraft(member: string, ticket: string): void {
  localStorage.removeItem(nameOf(member, ticket));
}

/** Forgets what nobody came back to. */
export function pruneDrafts(now = Date.now()): void {
  const oldest = now - DAYS_KEPT * 86_400_000;
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(PREFIX)) continue;
    if ((parse(localStorage.getItem(name))?.at ?? 0) < oldest) localStorage.removeItem(name);
  }
}

function parse(kept: string | null): Kept | null {
  try {
    return JSON.parse(kept ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

function nameOf(member: string, ticket: string): string {
  return `${PREFIX}${member}.${ticket}`;
}
