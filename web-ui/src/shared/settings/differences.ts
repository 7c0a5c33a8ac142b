import { t } from "@lingui/core/macro";
import type { DeskChange } from "../api/types";

/** How the value of a property reads; null for the plain way. */
export type ValueWords = (property: string, value: unknown) => string | null;

export interface Difference {
  word: string;
  before: string | null;
  after: string | null;
}

/** What a change did, property by property, in the order of `words`; what stayed the same is left out. */
export function differences(
  { before, after }: Pick<DeskChange, "before" | "after">,
  words: Record<string, string>,
  value: ValueWords = () => null,
): Difference[] {
  return Object.entries(words).flatMap(([property, word]) => {
    const was = say(property, before, value);
    const is = say(property, after, value);
    const only = before === null ? after : after === null ? before : null;
    if (was === is || (only !== null && isNothing(only[property]))) return [];
    return [{ word, before: was, after: is }];
  });
}

/** Not worth a line of its own where a whole thing came or went. */
function isNothing(value: unknown): boolean {
  return value === false || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function say(property: string, side: DeskChange["before"], words: ValueWords): string | null {
  if (side === null || !(property in side)) return null;
  const value: unknown = side[property];
  return words(property, value) ?? plain(value);
}

function plain(value: unknown): string {
  if (value === true) return t`yes`;
  if (value === false) return t`no`;
  if (value === null || value === undefined || value === "") return t`nothing`;
  if (Array.isArray(value)) return value.length === 0 ? t`nothing` : value.map(plain).join(", ");
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
