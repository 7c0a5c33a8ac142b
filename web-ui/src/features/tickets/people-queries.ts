import { keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { api, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Member } from "~/shared/api/types";
import type { FindPeople } from "~/shared/richtext/mention";

const SHOWN = 20;

export type Whom = { staff?: boolean; q?: string };

/** Active members whose name or address begins with the words. */
export function membersOptions(workspace: string, { staff, q }: Whom) {
  const query = { ...(staff && { staff }), ...(q && { q }), limit: SHOWN };
  return queryOptions({
    queryKey: keys.members(workspace, { picking: query }),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/members", { params: { path: { workspace }, query }, signal }),
      ),
    select: (page): Member[] => page.members.filter((member) => member.active),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export function memberOptions(workspace: string, member: string) {
  return queryOptions({
    queryKey: keys.members(workspace, { member }),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/members/{member}", {
          params: { path: { workspace, member } },
          signal,
        }),
      ),
    staleTime: 300_000,
  });
}

/** Whom one may name in a message: colleagues, myself excepted. */
export function useMentionable(): FindPeople {
  const client = useQueryClient();
  const { id, member } = useWorkspace();
  return useCallback(
    async (words) => {
      const { members } = await client.fetchQuery(membersOptions(id, { staff: true, q: words }));
      return members
        .filter((each) => each.active && each.id !== member)
        .slice(0, 8)
        .map(({ id: person, name, email }) => ({ id: person, name, detail: email }));
    },
    [client, id, member],
  );
}
