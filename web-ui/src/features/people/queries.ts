import { infiniteQueryOptions, queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Member, MemberPage, Role } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { sayError } from "~/shared/ui/toast";

export interface MemberFilter {
  q?: string;
  role?: Role;
  staff?: boolean;
}

export function membersQuery(workspace: string, filter: MemberFilter) {
  return infiniteQueryOptions({
    queryKey: keys.members(workspace, { ...filter, pages: true }),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/members", {
          params: {
            path: { workspace },
            query: { ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: MemberPage) => page.next,
    placeholderData: (before) => before,
  });
}

export function invitationsQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.invitations(workspace),
    queryFn: () =>
      unwrap(api.GET("/api/v1/workspaces/{workspace}/invitations", { params: { path: { workspace } } })),
    select: (answer) => answer.invitations,
  });
}

export interface MemberChange {
  member: Pick<Member, "id" | "version">;
  change: { role?: Role; active?: boolean };
}

export function useChangeMember(workspace: string, onDone: (now: Member, asked: MemberChange) => void) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keys.allMembers(workspace) });
  return useWrite({
    write: ({ member, change }: MemberChange, key) =>
      unwrap(
        api.PATCH("/api/v1/workspaces/{workspace}/members/{member}", {
          params: { path: { workspace, member: member.id } },
          headers: { ...idempotent(key), ...ifMatch(member.version) },
          body: change,
        }),
      ),
    onSuccess: (now, asked) => {
      onDone(now, asked);
      // My own role may be the one that changed.
      void client.invalidateQueries({ queryKey: keys.me });
      return refresh();
    },
    onError: (error) => {
      sayError(error);
      return refresh();
    },
  });
}

export function useInvite(workspace: string, onDone: (emails: string[], role: Role) => void) {
  const client = useQueryClient();
  return useWrite({
    write: (body: { emails: string[]; role: Role }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/invitations", {
          params: { path: { workspace } },
          headers: idempotent(key),
          body,
        }),
      ),
    onSuccess: (_, { emails, role }) => {
      onDone(emails, role);
      return client.invalidateQueries({ queryKey: keys.invitations(workspace) });
    },
  });
}

export function useWithdraw(workspace: string, onDone: (invitation: string) => void) {
  const client = useQueryClient();
  return useWrite({
    write: (invitation: string, key) =>
      unwrap(
        api.DELETE("/api/v1/workspaces/{workspace}/invitations/{invitation}", {
          params: { path: { workspace, invitation } },
          headers: idempotent(key),
        }),
      ),
    onSuccess: (_, invitation) => {
      onDone(invitation);
      return client.invalidateQueries({ queryKey: keys.invitations(workspace) });
    },
    onError: sayError,
  });
}
