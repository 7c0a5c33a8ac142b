import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { ApiError } from "../api/api-error";
import { api, idempotent, unwrap } from "../api/client";
import { newKey } from "../api/intent";
import { keys } from "../api/keys";
import { isProblem, sayProblem } from "../api/problems";
import type { Message, MyWorkspace, Ticket } from "../api/types";
import { applyMessage } from "../realtime/apply-ticket";
import { Outbox, type Sending } from "./outbox";

const outbox = new Outbox();

export type Wanted = Pick<Sending, "visibility" | "body" | "files"> & {
  seen: string | null;
  status?: string;
};

export type SendingActions = {
  send: (wanted: Wanted) => Promise<boolean>;
  retry: (sending: Sending) => Promise<boolean>;
  /** Although others have written meanwhile. */
  sendAnyway: (sending: Sending) => Promise<boolean>;
  /** Takes it back, for instance to edit it. */
  drop: (sending: Sending) => void;
};

type Where = { workspace: Pick<MyWorkspace, "id" | "member">; ticket: Pick<Ticket, "id" | "number"> };

/** What is on its way from me into a ticket. */
export function useSendings({ workspace, ticket }: Where): Sending[] {
  return useSyncExternalStore(outbox.subscribe, () => outbox.of(workspace.member, ticket.id));
}

export function useSendingActions({ workspace, ticket }: Where): SendingActions {
  const client = useQueryClient();
  const { id, number } = ticket;
  const { id: space, member } = workspace;
  return useMemo(() => {
    const where: Where = { workspace: { id: space, member }, ticket: { id, number } };
    const go = (sending: Sending) => attempt(sending, where, client);
    return {
      send: (wanted) => go({ ...wanted, key: newKey(), ticket: id, state: "sending" }),
      retry: (sending) => go(sending),
      sendAnyway: (sending) => {
        outbox.drop(member, sending);
        return go({ ...sending, key: newKey(), seen: sending.newer?.at(-1)?.id ?? sending.seen });
      },
      drop: (sending) => outbox.drop(member, sending),
    };
  }, [client, space, member, id, number]);
}

/** True when it was sent; otherwise it stays in the outbox with its reason. */
async function attempt(wanted: Sending, { workspace, ticket }: Where, client: QueryClient): Promise<boolean> {
  const { reason: _, newer: __, ...bare } = wanted;
  const sending: Sending = { ...bare, state: "sending" };
  outbox.put(workspace.member, sending);
  try {
    const message = await post(sending, workspace.id);
    applyMessage(message, ticket.id, client, workspace.id);
    outbox.drop(workspace.member, sending);
    if (sending.status) void client.invalidateQueries({ queryKey: keys.ticket(workspace.id, ticket.number) });
    return true;
  } catch (error) {
    const failed = afterRefusal(sending, error);
    for (const message of failed.newer ?? []) applyMessage(message, ticket.id, client, workspace.id);
    outbox.drop(workspace.member, sending);
    outbox.put(workspace.member, failed);
    return false;
  }
}

function post(
  { key, ticket, visibility, body, seen, status, files }: Sending,
  workspace: string,
): Promise<Message> {
  return unwrap(
    api.POST("/api/v1/workspaces/{workspace}/tickets/{ticket}/messages", {
      params: { path: { workspace, ticket }, header: idempotent(key) },
      body: {
        visibility,
        body,
        seen,
        ...(status && { status }),
        ...(files?.length && { files: files.map(({ id }) => id) }),
      },
    }),
  );
}

/** A definite refusal needs a new key to be tried again; without an answer the old one guards against sending twice. */
function afterRefusal(sending: Sending, error: unknown): Sending {
  if (isProblem(error, "thread-moved"))
    return { ...sending, state: "held", newer: error.problem.newer ?? [] };
  const unsure = error instanceof ApiError && error.outcomeUnknown;
  return { ...sending, key: unsure ? sending.key : newKey(), state: "failed", reason: sayProblem(error) };
}
