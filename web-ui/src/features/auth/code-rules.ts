import { plural, t } from "@lingui/core/macro";
import { isProblem, sayProblem } from "~/shared/api/problems";

/** After three wrong codes the server uses the code up (docs/api.md, wrong-code). */
export const TRIES = 3;

export function digitsIn(text: string): string {
  return text.replace(/\D/g, "").slice(0, 6);
}

export function sayCodeProblem(error: unknown, triesLeft: number): string {
  if (!isRefused(error)) return sayProblem(error);
  // The last wrong try ends the code, and the server says so.
  if (triesLeft === 0) return t`This code is not right, and it is used up now. Please ask for a new one.`;
  return isProblem(error, "code-expired")
    ? t`This code is no longer good. Please ask for a new one.`
    : t`This code is not right. You have ${plural(triesLeft, { one: "one more try", other: "# more tries" })}.`;
}

/** The code was looked at and not taken; otherwise it is as good as before. */
export function isRefused(error: unknown): boolean {
  return isProblem(error, "wrong-code", "code-expired");
}

const LONGEST_WAIT = 300;

/** Seconds until a code may be sent again; a wrong clock here must not make anyone wait for hours. */
export function secondsUntil(at: string, now: number): number {
  return Math.min(LONGEST_WAIT, Math.max(0, Math.ceil((Date.parse(at) - now) / 1000)));
}

export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
