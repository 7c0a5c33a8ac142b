import { t } from "@lingui/core/macro";
import type { MailState } from "~/shared/api/types";

/** What went wrong comes first. */
export const SHOWN = ["failed", "pending", "sent", "all"] as const;
export type Shown = (typeof SHOWN)[number];

export function readShown(word: string | undefined): Shown {
  return SHOWN.find((each) => each === word) ?? "failed";
}

export function stateOf(shown: Shown): MailState | null {
  return shown === "all" ? null : shown;
}

export function stateName(state: MailState): string {
  return { failed: t`Failed`, pending: t`Waiting`, processing: t`Being sent`, sent: t`Sent` }[state];
}
