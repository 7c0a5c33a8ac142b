import { useLingui } from "@lingui/react/macro";
import { useWorkspace } from "~/app/workspace-context";
import { useMe } from "~/shared/api/me";
import type { Ticket } from "~/shared/api/types";
import { say } from "~/shared/ui/toast";
import { useInformed } from "./use-informed";

/** Follows the ticket, or no longer, and says so: the list of followers may be out of sight. */
export function useFollowKey(ticket: Ticket): () => void {
  const { t } = useLingui();
  const { member, archived } = useWorkspace();
  const { person } = useMe();
  const { informed, follow } = useInformed(ticket);
  return () => {
    if (!informed || archived) return;
    const on = !informed.followers.some(({ id }) => id === member);
    follow({ id: member, name: person.name, staff: true }, on);
    say(on ? t`You follow #${ticket.number}.` : t`You follow #${ticket.number} no longer.`);
  };
}
