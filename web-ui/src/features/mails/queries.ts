import { infiniteQueryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { MailPage, MailState } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { sayError } from "~/shared/ui/toast";

export function mailsQuery(workspace: string, state: MailState | null) {
  return infiniteQueryOptions({
    queryKey: keys.mails(workspace, state),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/mails", {
          params: {
            path: { workspace },
            query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: MailPage) => page.next,
    refetchInterval: (query) => (isUnderWay(query.state.data?.pages) ? 1_500 : 10_000),
  });
}

/** Something on the screen is about to change by itself. */
function isUnderWay(pages: MailPage[] | undefined): boolean {
  return (
    pages?.some(({ mails }) => mails.some(({ state }) => state === "pending" || state === "processing")) ??
    false
  );
}

export function useRetryMail(workspace: string, onDone: () => void) {
  const client = useQueryClient();
  return useWrite({
    write: (mail: string, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/mails/{mail}/retry", {
          params: { path: { workspace, mail } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: keys.allMails(workspace) });
    },
    onError: sayError,
  });
}
