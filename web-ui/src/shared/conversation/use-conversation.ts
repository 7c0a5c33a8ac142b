import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { MyWorkspace, Ticket } from "../api/types";
import { hasArrived, type Sending } from "./outbox";
import { historyOptions, messagesOptions } from "./queries";
import { type Reader, type TimelineItem, timeline } from "./timeline";
import { useMarkRead, useReadToAtOpening } from "./use-mark-read";
import { useSendings } from "./use-sending";

export type Conversation = {
  items: TimelineItem[];
  sendings: Sending[];
  /** the newest message I have before me: the server wants to know when I reply */
  seen: string | null;
  pending: boolean;
  error: unknown;
  retry: () => void;
  /** null when the conversation is here from its beginning */
  loadEarlier: (() => Promise<unknown>) | null;
  loadingEarlier: boolean;
};

/** Messages, what happened between them, and what is on its way; reading it marks it as read. */
export function useConversation(workspace: MyWorkspace, ticket: Ticket, as: Reader): Conversation {
  const readTo = useReadToAtOpening(ticket);
  const messages = useInfiniteQuery(messagesOptions(workspace.id, ticket.id));
  const history = useInfiniteQuery(historyOptions(workspace.id, ticket.id));
  const said = useMemo(
    () => (messages.data?.pages ?? []).toReversed().flatMap((page) => page.messages),
    [messages.data],
  );
  const told = useMemo(() => history.data?.pages.flatMap((page) => page.events) ?? [], [history.data]);
  const { hasNextPage } = messages;
  const items = useMemo(
    () =>
      timeline({ as, messages: said, events: told, moreBefore: hasNextPage, readTo, me: workspace.member }),
    [as, said, told, hasNextPage, readTo, workspace.member],
  );
  const newest = said.at(-1);
  useMarkRead(workspace.id, ticket, newest);
  const sendings = useSendings({ workspace, ticket }).filter(
    (sending) => sending.state !== "sending" || !hasArrived(sending, said, workspace.member),
  );
  return {
    items,
    sendings,
    seen: newest?.id ?? null,
    pending: messages.isPending,
    error: messages.data ? null : messages.error,
    retry: () => void messages.refetch(),
    loadEarlier: hasNextPage ? () => messages.fetchNextPage() : null,
    loadingEarlier: messages.isFetchingNextPage,
  };
}
