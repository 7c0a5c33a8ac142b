import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { api, unwrap } from "../api/client";
import type { Message, Ticket } from "../api/types";
import { editCached } from "./cached-tickets";

/** Remembers on the server that the newest message was before my eyes. */
export function useMarkRead(workspace: string, ticket: Ticket, newest: Message | undefined): void {
  const client = useQueryClient();
  const visible = useSyncExternalStore(onVisibility, () => document.visibilityState === "visible");
  const message = newest?.id;
  const read = ticket.readTo === message && ticket.unread !== true;
  // A row of a list does not say how far I had read; the ticket itself comes a moment later.
  const known = ticket.readTo !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer snapshot of the same ticket is no reason to tell again
  useEffect(() => {
    if (!visible || !message || read || !known) return;
    const done = () =>
      editCached(client, workspace, ticket, (held) => ({ ...held, unread: false, readTo: message }));
    // When it fails the ticket merely stays unread.
    markRead(workspace, ticket.id, message).then(done, () => {});
  }, [client, workspace, ticket.id, message, visible, read, known]);
}

function markRead(workspace: string, ticket: string, message: string): Promise<unknown> {
  const path = { workspace, ticket };
  return unwrap(
    api.PUT("/api/v1/workspaces/{workspace}/tickets/{ticket}/read", { params: { path }, body: { message } }),
  );
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}

/** How far I had read when I opened the ticket; stays as it was while I am here. */
export function useReadToAtOpening(ticket: Ticket): string | null {
  const [opened, setOpened] = useState({ ticket: ticket.id, readTo: ticket.readTo });
  const late = opened.ticket === ticket.id && opened.readTo === undefined && ticket.readTo !== undefined;
  if (late || opened.ticket !== ticket.id) setOpened({ ticket: ticket.id, readTo: ticket.readTo });
  return opened.readTo ?? null;
}
