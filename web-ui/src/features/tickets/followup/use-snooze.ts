import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Ticket } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { editCached } from "~/shared/conversation/cached-tickets";
import { applyToLists } from "~/shared/realtime/apply-ticket";
import { newerTicket } from "~/shared/realtime/reduce";
import { useConnection } from "~/shared/realtime/use-live";
import { sayError } from "~/shared/ui/toast";
import { offerUndo } from "~/shared/ui/UndoToast";
import { UNTIL_REPLY } from "./snooze-times";

/** null: awake */
type Until = string | null;

/** Sets the ticket aside or brings it back, and shows at once where it is now. */
export function useSnooze(ticket: Ticket) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const client = useQueryClient();
  const connection = useConnection();
  const path = { workspace: workspace.id, ticket: ticket.id };
  const { mutate, isPending } = useWrite<Ticket, Until>({
    write: (until, key) => {
      const params = { path, header: idempotent(key) };
      const address = "/api/v1/workspaces/{workspace}/tickets/{ticket}/snooze";
      return until === null
        ? unwrap(api.DELETE(address, { params }))
        : unwrap(api.PUT(address, { params, body: { until: until === UNTIL_REPLY ? null : until } }));
    },
    onSuccess: (changed) => {
      const viewer = { me: workspace.member, open: ticket.id, query: {} };
      editCached(client, workspace.id, ticket, (held) => newerTicket(held, changed, undefined, viewer));
      applyToLists(changed, undefined, true, client, connection.context());
      void client.invalidateQueries({ queryKey: keys.ticketCounts(workspace.id) });
    },
    onError: sayError,
  });

  const set = (until: Until) => {
    const before = ticket.snoozedUntil;
    mutate(until);
    const says =
      until === null ? t`Ticket #${ticket.number} is back.` : t`Ticket #${ticket.number} is set aside.`;
    offerUndo(says, () => mutate(before));
  };
  return { set, isPending };
}
