import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Member, Team, TeamDetail, TeamKeyword, TeamPage, TeamRole } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

export function teamsQuery(workspace: string, archived = false) {
  return infiniteQueryOptions({
    queryKey: keys.teams(workspace, { archived, pages: true }),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/teams", {
          params: {
            path: { workspace },
            query: { archived, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: TeamPage) => page.next,
    select: (data) => data.pages.flatMap((page) => page.teams),
  });
}

export function teamQuery(workspace: string, team: string) {
  return queryOptions({
    queryKey: keys.team(workspace, team),
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/teams/{team}", { params: { path: { workspace, team } } }),
      ),
  });
}

/** Active members of staff whose name or address begins with the words. */
export function staffQuery(workspace: string, q: string) {
  const query = { staff: true, limit: 20, ...(q && { q }) };
  return queryOptions({
    queryKey: keys.members(workspace, { forTeam: query }),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/members", { params: { path: { workspace }, query }, signal }),
      ),
    select: (page): Member[] => page.members.filter((member) => member.active),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export type TeamFields = Partial<
  Pick<Team, "kind" | "name" | "description" | "colour" | "code" | "assignment">
>;

function useRefresh(workspace: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.shape(workspace) });
}

export function useAddTeam(workspace: string) {
  const refresh = useRefresh(workspace);
  return useWrite({
    write: (body: TeamFields & { name: string }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/teams", {
          params: { path: { workspace } },
          headers: idempotent(key),
          body,
        }),
      ),
    onSuccess: refresh,
  });
}

export function useChangeTeam(workspace: string, team: string) {
  const refresh = useRefresh(workspace);
  return useWrite({
    write: ({ version, change }: { version: number; change: Omit<TeamFields, "kind"> }, key) =>
      unwrap(
        api.PATCH("/api/v1/workspaces/{workspace}/teams/{team}", {
          params: { path: { workspace, team } },
          headers: { ...idempotent(key), ...ifMatch(version) },
          body: change,
        }),
      ),
    onSuccess: refresh,
    onError: refresh,
  });
}

/** Takes in, gives another role, or lets go (no role). */
export function usePerson(workspace: string, team: string) {
  const client = useQueryClient();
  const refresh = useRefresh(workspace);
  return useWrite({
    write: ({ member, role }: { member: string; role: TeamRole | null }, key): Promise<TeamDetail> => {
      const params = { path: { workspace, team, member } };
      const headers = idempotent(key);
      return role
        ? unwrap(
            api.PUT("/api/v1/workspaces/{workspace}/teams/{team}/members/{member}", {
              params,
              headers,
              body: { role },
            }),
          )
        : unwrap(
            api.DELETE("/api/v1/workspaces/{workspace}/teams/{team}/members/{member}", { params, headers }),
          );
    },
    onSuccess: (now) => {
      client.setQueryData(keys.team(workspace, team), now);
      return refresh();
    },
  });
}

export function useKeywords(workspace: string, team: string) {
  const refresh = useRefresh(workspace);
  return useWrite({
    write: ({ version, keywords }: { version: number; keywords: TeamKeyword[] }, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/teams/{team}/keywords", {
          params: { path: { workspace, team } },
          headers: { ...idempotent(key), ...ifMatch(version) },
          body: { keywords },
        }),
      ),
    onSuccess: refresh,
    onError: refresh,
  });
}

export function useArchiveTeam(workspace: string, team: string) {
  const refresh = useRefresh(workspace);
  return useWrite({
    write: ({ version, replacement }: { version: number; replacement: string | null }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/teams/{team}/archive", {
          params: { path: { workspace, team } },
          headers: { ...idempotent(key), ...ifMatch(version) },
          body: { replacement },
        }),
      ),
    onSuccess: refresh,
    onError: refresh,
  });
}

export function useRestoreTeam(workspace: string, team: string) {
  const refresh = useRefresh(workspace);
  return useWrite({
    write: (version: number, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/teams/{team}/restore", {
          params: { path: { workspace, team } },
          headers: { ...idempotent(key), ...ifMatch(version) },
        }),
      ),
    onSuccess: refresh,
    onError: refresh,
  });
}
