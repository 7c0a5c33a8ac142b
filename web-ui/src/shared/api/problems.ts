import { t } from "@lingui/core/macro";
import { ApiError } from "./api-error";

/** What a failed call means, in words: what happened, what was kept and what to do. */
export function sayProblem(error: unknown): string {
  if (!(error instanceof ApiError)) return t`Something went wrong on this page. Please load it again.`;
  const { detail, retryAfter, reference } = error.problem;
  switch (error.type) {
    case "unreachable":
      return t`There is no connection to Relaydesk. Nothing was lost; please try again.`;
    case "unavailable":
      return t`Relaydesk cannot answer right now. Please try again in a moment.`;
    case "too-many":
      return retryAfter
        ? t`That was too often. Please wait ${retryAfter} seconds and try again.`
        : t`That was too often. Please wait a moment and try again.`;
    case "defect":
      return reference
        ? t`Something broke on our side. Please quote ${reference} if you report it.`
        : t`Something broke on our side. Please try again.`;
    case "logged-out":
      return t`Your session is over. Please log in again.`;
    case "version-moved":
      return t`Somebody else changed this in the meantime. Here is how it stands now; please try again.`;
    case "workspace-archived":
      return detail ?? t`This workspace is archived. Everything can be read, nothing can be changed.`;
    case "not-found":
      return detail ?? t`There is no such thing here, or it is not yours to see.`;
    default:
      return detail ?? error.problem.title;
  }
}

/** The server's sentence per field, ready for `form.setErrors`; empty when the trouble is not with a field. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof ApiError ? (error.problem.errors ?? {}) : {};
}

export function isProblem(error: unknown, ...types: string[]): error is ApiError {
  return error instanceof ApiError && types.includes(error.type);
}
