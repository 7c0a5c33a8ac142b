import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Share, ShareAccess } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

export function sharesQuery(workspace: string, ticket: string) {
  return queryOptions({
    queryKey: keys.shares(workspace, ticket),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/tickets/{ticket}/shares", {
          params: { path: { workspace, ticket } },
          signal,
        }),
      ),
    select: (answer): Share[] => answer.shares,
  });
}

/** The first 200 teams by name, for choosing one. */
export function pickableTeamsQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.teams(workspace, { picking: true }),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/teams", {
          params: { path: { workspace }, query: { limit: 200 } },
          signal,
        }),
      ),
    select: (page) => page.teams,
    staleTime: 600_000,
  });
}

/** Shares with a team, changes what it may do, or stops it (no access). */
export function useShare(workspace: string, ticket: string) {
  const client = useQueryClient();
  return useWrite({
    write: ({ team, access }: { team: string; access: ShareAccess | null }, key) =>
      access
        ? unwrap(
            api.POST("/api/v1/workspaces/{workspace}/tickets/{ticket}/shares", {
              params: { path: { workspace, ticket } },
              headers: idempotent(key),
              body: { team, access },
            }),
          )
        : unwrap(
            api.DELETE("/api/v1/workspaces/{workspace}/tickets/{ticket}/shares/{team}", {
              params: { path: { workspace, ticket, team } },
              headers: idempotent(key),
            }),
          ),
    onSuccess: (now) => client.setQueryData(keys.shares(workspace, ticket), now),
  });
}
