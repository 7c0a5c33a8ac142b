import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Preset, Workspace } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

export function slugQuery(of: { name: string } | { slug: string }) {
  return queryOptions({
    queryKey: [...keys.slug, of],
    queryFn: () => unwrap(api.GET("/api/v1/workspace-slugs", { params: { query: of } })),
    staleTime: 10_000,
  });
}

export function workspaceQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.workspaceItself(workspace),
    queryFn: () => unwrap(api.GET("/api/v1/workspaces/{workspace}", { params: { path: { workspace } } })),
  });
}

export function useCreateWorkspace() {
  const client = useQueryClient();
  return useWrite({
    write: (body: { name: string; slug: string; preset: Preset }, key) =>
      unwrap(api.POST("/api/v1/workspaces", { body, headers: idempotent(key) })),
    onSuccess: () => client.refetchQueries({ queryKey: keys.me }),
  });
}

export function useRenameWorkspace(workspace: string, onDone: (renamed: Workspace) => void) {
  const taken = useTakeWorkspace(workspace);
  const client = useQueryClient();
  return useWrite({
    write: ({ name, version }: { name: string; version: number }, key) =>
      unwrap(
        api.PATCH("/api/v1/workspaces/{workspace}", {
          params: { path: { workspace } },
          headers: { ...idempotent(key), ...ifMatch(version) },
          body: { name },
        }),
      ),
    onSuccess: (renamed) => {
      taken(renamed);
      onDone(renamed);
    },
    onError: () => client.invalidateQueries({ queryKey: keys.workspaceItself(workspace) }),
  });
}

export function useArchive(workspace: string, onDone: (now: Workspace) => void) {
  const taken = useTakeWorkspace(workspace);
  return useWrite({
    write: (archive: boolean, key) => {
      const options = { params: { path: { workspace } }, headers: idempotent(key) };
      return unwrap(
        archive
          ? api.POST("/api/v1/workspaces/{workspace}/archive", options)
          : api.POST("/api/v1/workspaces/{workspace}/restore", options),
      );
    },
    onSuccess: (now) => {
      taken(now);
      onDone(now);
    },
  });
}

function useTakeWorkspace(workspace: string) {
  const client = useQueryClient();
  return (now: Workspace) => {
    client.setQueryData(keys.workspaceItself(workspace), now);
    void client.invalidateQueries({ queryKey: keys.me });
  };
}
