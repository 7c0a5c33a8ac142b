import { type InfiniteData, infiniteQueryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { NotificationPage } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { sayError } from "~/shared/ui/toast";

export function notificationsQuery(workspace: string) {
  return infiniteQueryOptions({
    queryKey: keys.notifications(workspace),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/notifications", {
          params: { path: { workspace }, query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: NotificationPage) => page.next,
  });
}

/** Marks one or all as read: at once on the screen, then on the server. */
export function useMarkRead(workspace: string) {
  const client = useQueryClient();
  const { queryKey } = notificationsQuery(workspace);
  return useWrite<unknown, { ids?: string[]; all?: boolean }>({
    write: (body, key) => {
      client.setQueryData<InfiniteData<NotificationPage, string | null>>(
        queryKey,
        (held) => held && { ...held, pages: markRead(held.pages, body.all ? null : (body.ids ?? [])) },
      );
      return unwrap(
        api.POST("/api/v1/workspaces/{workspace}/notifications/read", {
          params: { path: { workspace } },
          headers: idempotent(key),
          body,
        }),
      );
    },
    onError: (error) => {
      sayError(error);
      return client.invalidateQueries({ queryKey });
    },
  });
}

/** `ids` null means all. */
export function markRead(pages: NotificationPage[], ids: readonly string[] | null): NotificationPage[] {
  const fresh = pages
    .flatMap((page) => page.notifications)
    .filter((each) => !each.read && (ids === null || ids.includes(each.id)));
  return pages.map((page) => ({
    ...page,
    unread: ids === null ? 0 : Math.max(0, page.unread - fresh.length),
    notifications: page.notifications.map((each) =>
      fresh.some((other) => other.id === each.id) ? { ...each, read: true } : each,
    ),
  }));
}
