import { Trans } from "@lingui/react/macro";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { newKey } from "~/shared/api/intent";
import { keys } from "~/shared/api/keys";
import { fieldErrors, isProblem } from "~/shared/api/problems";
import type { Ticket } from "~/shared/api/types";
import { editCached } from "~/shared/conversation/cached-tickets";
import { EventWords } from "~/shared/conversation/event-words";
import { historyOptions } from "~/shared/conversation/queries";
import { applyToLists } from "~/shared/realtime/apply-ticket";
import { newerTicket } from "~/shared/realtime/reduce";
import { useConnection } from "~/shared/realtime/use-live";
import { say, sayError } from "~/shared/ui/toast";

type Changeable =
  | "status"
  | "priority"
  | "assignee"
  | "subject"
  | "type"
  | "team"
  | "topic"
  | "tags"
  | "dueAt";

/** What of a ticket shall be different; of the fields only those named. */
export type Change = Partial<Pick<Ticket, Changeable>> & { fields?: Record<string, FieldValue> };
export type FieldValue = string | number | boolean | string[] | null;

/** Tags nobody has used yet are sent by their words. */
export const NEW_TAG = "new:";

/** Changes a ticket: shown at once, taken back with a word when the server refuses. One change of a ticket at a time. */
export function useChange(ticket: Ticket) {
  const workspace = useWorkspace();
  const client = useQueryClient();
  const connection = useConnection();
  const space = workspace.id;
  const viewer = { me: workspace.member, open: ticket.id, query: {} };

  return useMutation({
    scope: { id: `ticket ${ticket.id}` },
    onMutate: async (change: Change) => {
      await client.cancelQueries({ queryKey: keys.ticket(space, ticket.number) });
      editCached(client, space, ticket, (held) => changed(held, change));
    },
    mutationFn: (change: Change) => patch(client, space, ticket, change),
    onSuccess: (answer) => {
      editCached(client, space, ticket, (held) => newerTicket(held, answer, undefined, viewer));
      applyToLists(answer, undefined, true, client, connection.context());
      void client.invalidateQueries({ queryKey: keys.ticketCounts(space) });
    },
    onError: async (error) => {
      const fresh = await refetch(client, space, ticket);
      if (fresh)
        editCached(client, space, ticket, (held) => ({ ...held, ...fresh, readTo: held.readTo ?? null }));
      if (isProblem(error, "version-moved")) await sayWhoWasFirst(client, space, ticket, workspace.member);
      else sayWrong(error);
    },
  });
}

function changed(held: Ticket, { fields, ...change }: Change): Ticket {
  if (!fields) return { ...held, ...change };
  const filled = Object.entries({ ...held.fields, ...fields }).filter(([, value]) => value !== null);
  return { ...held, ...change, fields: Object.fromEntries(filled) };
}

async function patch(
  client: QueryClient,
  workspace: string,
  ticket: Ticket,
  change: Change,
): Promise<Ticket> {
  // The version as it stands when this change's turn comes: mine before it may have moved it.
  const version =
    client.getQueryData<Ticket>(keys.ticket(workspace, ticket.number))?.version ?? ticket.version;
  const { status, priority, assignee, subject, type, team, topic, tags, fields, dueAt } = change;
  const body = {
    ...(status && { status: status.key }),
    ...(priority && { priority: priority.rank }),
    ...(assignee !== undefined && { assignee: assignee?.id ?? null }),
    ...(subject !== undefined && { subject }),
    ...(type && { type }),
    ...(team !== undefined && { team: team?.id ?? null }),
    ...(topic !== undefined && { topic: topic?.id ?? null }),
    ...(tags && { tags: tags.map(({ id, label }) => (id.startsWith(NEW_TAG) ? label : id)) }),
    ...(fields && { fields }),
    ...(dueAt !== undefined && { dueAt }),
  };
  return unwrap(
    api.PATCH("/api/v1/workspaces/{workspace}/tickets/{ticket}", {
      params: {
        path: { workspace, ticket: ticket.id },
        header: { ...ifMatch(version), ...idempotent(newKey()) },
      },
      body,
    }),
  );
}

/** The first sentence about a property says more than that something was not right. */
function sayWrong(error: unknown): void {
  const [sentence] = Object.values(fieldErrors(error));
  if (sentence) say(sentence);
  else sayError(error);
}

async function refetch(client: QueryClient, workspace: string, ticket: Ticket): Promise<Ticket | null> {
  const path = { workspace, ticket: ticket.id };
  try {
    const fresh = await unwrap(
      api.GET("/api/v1/workspaces/{workspace}/tickets/{ticket}", { params: { path } }),
    );
    client.setQueryData(keys.ticket(workspace, ticket.number), fresh);
    return fresh;
  } catch {
    void client.invalidateQueries({ queryKey: keys.ticket(workspace, ticket.number) });
    return null;
  }
}

async function sayWhoWasFirst(
  client: QueryClient,
  workspace: string,
  ticket: Ticket,
  me: string,
): Promise<void> {
  const options = historyOptions(workspace, ticket.id);
  await client.invalidateQueries({ queryKey: options.queryKey });
  const history = await client.fetchInfiniteQuery({ ...options, staleTime: 0 }).catch(() => null);
  const last = history?.pages[0]?.events.find((event) => event.actor?.id !== me);
  const what = last ? <EventWords event={last} me={me} /> : <Trans>Somebody else changed the ticket</Trans>;
  say(<Trans>{what} while you did. Your change was not made; here is how it stands now.</Trans>);
}
