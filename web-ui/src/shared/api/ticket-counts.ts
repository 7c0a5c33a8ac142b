import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import { keys } from "./keys";

export function ticketCountsQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.ticketCounts(workspace),
    queryFn: () =>
      unwrap(api.GET("/api/v1/workspaces/{workspace}/ticket-counts", { params: { path: { workspace } } })),
  });
}
