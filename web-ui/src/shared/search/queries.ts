import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { SearchPage } from "~/shared/api/types";

/** Hits for what was typed; those of before stay until the new ones are there. */
export function searchQuery(workspace: string, q: string) {
  return infiniteQueryOptions({
    queryKey: keys.search(workspace, q),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/search", {
          params: {
            path: { workspace },
            query: { q, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: SearchPage) => page.next,
    placeholderData: keepPreviousData,
    enabled: q !== "",
    retry: false,
    staleTime: 5_000,
  });
}

/** A few tickets for the beginning of a word or number. */
export function suggestQuery(workspace: string, q: string, enabled: boolean) {
  return queryOptions({
    queryKey: keys.suggestions(workspace, q),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/search-suggestions", {
          params: { path: { workspace }, query: { q } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
    staleTime: 5_000,
  });
}
