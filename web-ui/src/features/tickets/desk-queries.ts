import { queryOptions, useQuery } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { api, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Desk, Status } from "~/shared/api/types";

function deskOptions(workspace: string) {
  return queryOptions({
    queryKey: keys.desk(workspace),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/workspaces/{workspace}/desk", { params: { path: { workspace } }, signal })),
    staleTime: 600_000,
  });
}

const EMPTY: Desk = { statuses: [], priorities: [], topics: [], fields: [], teams: [] };

export function useDesk(): Desk {
  return useQuery(deskOptions(useWorkspace().id)).data ?? EMPTY;
}

/** The statuses that may follow. Mirrors the rule of the server: no list means any. */
export function allowedNext(desk: Desk, current: Status): Status[] {
  const next = desk.statuses.find((status) => status.key === current.key)?.next ?? [];
  const others = desk.statuses.filter((status) => status.key !== current.key);
  return next.length === 0 ? others : others.filter((status) => next.includes(status.key));
}

/** The status that E sets; undefined when the workspace's rules do not lead there from here. */
export function solvedNext(desk: Desk, current: Status): Status | undefined {
  return allowedNext(desk, current).find((status) => status.category === "solved");
}

export function isFinished(status: Status): boolean {
  return ["solved", "closed", "cancelled"].includes(status.category);
}
