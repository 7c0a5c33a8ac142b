import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { TagRef } from "~/shared/api/types";

const SHOWN = 20;

/** Tags in use whose name begins with the words. */
export function tagsOptions(workspace: string, q: string) {
  return queryOptions({
    queryKey: keys.pickTags(workspace, q),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/tags", {
          params: { path: { workspace }, query: { ...(q && { q }), limit: SHOWN } },
          signal,
        }),
      ),
    select: (page): TagRef[] => page.tags,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
