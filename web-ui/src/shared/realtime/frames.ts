import type { LiveEvent, Problem, Ref } from "../api/types";

export type Typing = "reply" | "note";

/** Somebody of the staff who is online. */
export type Presence = { member: Ref; looking: string | null; typing: Typing | null };

/** What the server says; docs/api.md describes each frame. */
export type ServerFrame =
  | { type: "welcome"; seq: number; connection: string }
  | { type: "events"; events: LiveEvent[]; seq: number }
  | { type: "reset"; seq: number }
  | { type: "presence"; people: Presence[] }
  | { type: "pong"; seq: number }
  | { type: "refused"; problem: Problem };

export type ClientFrame =
  | { type: "hello"; ticket: string; since: number | null }
  | { type: "look"; ticket: string | null }
  | { type: "typing"; ticket: string; as: Typing }
  | { type: "ping" };

/** Null for what is not a frame, so that a broken one cannot take the page down. */
export function parseFrame(data: unknown): ServerFrame | null {
  if (typeof data !== "string") return null;
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === "object" && frame !== null && "type" in frame ? (frame as ServerFrame) : null;
  } catch {
    return null;
  }
}
