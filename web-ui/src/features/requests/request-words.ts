import { t } from "@lingui/core/macro";
import type { Ticket } from "~/shared/api/types";

/** What the status means for the person who asked. */
export function statusSentence({ status, assignee }: Ticket): string {
  const who = assignee?.name;
  switch (status.category) {
    case "new":
      return t`We have received it and will look at it soon.`;
    case "open":
      return who ? t`${who} is taking care of it.` : t`We are taking care of it.`;
    case "pending":
      return t`We are waiting for your answer.`;
    case "on_hold":
      return t`We are waiting for somebody else and will come back to you.`;
    case "solved":
      return t`This is solved. If it is not, just write again.`;
    case "closed":
      return t`This is closed.`;
    case "cancelled":
      return t`This was withdrawn.`;
  }
}
