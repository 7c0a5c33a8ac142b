import { infiniteQueryOptions, queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Branding, Setting } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

export type SettingValue = string | number | boolean | unknown[] | null;

const at = (workspace: string) => ({ params: { path: { workspace } } });

export function settingsQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.settings(workspace),
    queryFn: () => unwrap(api.GET("/api/v1/workspaces/{workspace}/settings", at(workspace))),
    select: (answer) => answer.settings,
  });
}

export function brandingQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.branding(workspace),
    queryFn: () => unwrap(api.GET("/api/v1/workspaces/{workspace}/branding", at(workspace))),
    staleTime: 60_000,
  });
}

export function useChooseSetting(workspace: string) {
  const client = useQueryClient();
  return useWrite({
    write: ({ setting, value }: { setting: Setting; value: SettingValue }, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/settings/{key}", {
          params: { path: { workspace, key: setting.key } },
          headers: { ...idempotent(key), ...ifMatch(setting.version) },
          body: { value },
        }),
      ),
    onSuccess: (chosen) => {
      client.setQueryData<{ settings: Setting[] }>(
        keys.settings(workspace),
        (held) => held && { settings: held.settings.map((one) => (one.key === chosen.key ? chosen : one)) },
      );
      if (chosen.category === "branding")
        void client.invalidateQueries({ queryKey: keys.branding(workspace) });
    },
    onError: () => client.invalidateQueries({ queryKey: keys.settings(workspace) }),
  });
}

export function usePutLogo(workspace: string) {
  const client = useQueryClient();
  return useWrite({
    write: (image: string | null, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/branding/logo", {
          ...at(workspace),
          headers: idempotent(key),
          body: { image },
        }),
      ),
    onSuccess: (branding: Branding) => client.setQueryData(keys.branding(workspace), branding),
  });
}

export function blockedQuery(workspace: string, q: string) {
  return infiniteQueryOptions({
    queryKey: keys.blockedDomains(workspace, q),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/blocked-domains", {
          params: {
            path: { workspace },
            query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    select: (data) => data.pages.flatMap((page) => page.domains),
  });
}

export function useBlock(workspace: string) {
  const client = useQueryClient();
  return useWrite({
    write: (body: { domain: string; reason: string }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/blocked-domains", {
          ...at(workspace),
          headers: idempotent(key),
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.shape(workspace) }),
  });
}

export function useUnblock(workspace: string) {
  const client = useQueryClient();
  return useWrite({
    write: (domain: string, key) =>
      unwrap(
        api.DELETE("/api/v1/workspaces/{workspace}/blocked-domains/{domain}", {
          params: { path: { workspace, domain } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.shape(workspace) }),
  });
}
