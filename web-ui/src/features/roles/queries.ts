import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Role, RoleDefinition, Roles } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

export function rolesQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.roles(workspace),
    queryFn: () =>
      unwrap(api.GET("/api/v1/workspaces/{workspace}/roles", { params: { path: { workspace } } })),
  });
}

/** Every change answers with all roles as they are now. */
function useRolesTaken(workspace: string) {
  const client = useQueryClient();
  return {
    onSuccess: (roles: Roles) => client.setQueryData(keys.roles(workspace), roles),
    onError: () => client.invalidateQueries({ queryKey: keys.roles(workspace) }),
  };
}

export function useChangeRole(workspace: string) {
  return useWrite({
    write: ({ role, permissions }: { role: RoleDefinition; permissions: string[] }, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/roles/{role}", {
          params: { path: { workspace, role: role.key } },
          headers: { ...idempotent(key), ...ifMatch(role.version) },
          body: { permissions },
        }),
      ),
    ...useRolesTaken(workspace),
  });
}

export function useAddRole(workspace: string) {
  return useWrite({
    write: (body: { name: string; standing: Role; permissions: string[] }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/roles", {
          params: { path: { workspace } },
          headers: idempotent(key),
          body,
        }),
      ),
    ...useRolesTaken(workspace),
  });
}

export function useRemoveRole(workspace: string) {
  return useWrite({
    write: (role: string, key) =>
      unwrap(
        api.DELETE("/api/v1/workspaces/{workspace}/roles/{role}", {
          params: { path: { workspace, role } },
          headers: idempotent(key),
        }),
      ),
    ...useRolesTaken(workspace),
  });
}

export function useSwitchModule(workspace: string) {
  return useWrite({
    write: ({ role, module, on }: { role: string; module: string; on: boolean | null }, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/roles/{role}/modules/{module}", {
          params: { path: { workspace, role, module } },
          headers: idempotent(key),
          body: { on },
        }),
      ),
    ...useRolesTaken(workspace),
  });
}
