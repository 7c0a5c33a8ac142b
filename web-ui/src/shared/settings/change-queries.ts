import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";

const CHANGES = 10;

/** The changes of one kind of thing, newest first. */
export function changesOptions(workspace: string, what: string) {
  return infiniteQueryOptions({
    queryKey: keys.deskChanges(workspace, what),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/desk-changes", {
          params: {
            path: { workspace },
            query: { what, limit: CHANGES, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 30_000,
  });
}
