import { queryOptions, useQuery } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { api, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Desk, DeskField, Status } from "~/shared/api/types";
import { isBelow, rememberTopics } from "~/shared/realtime/topic-tree";

function deskOptions(workspace: string) {
  return queryOptions({
    queryKey: keys.desk(workspace),
    queryFn: async ({ signal }) => {
      const path = { workspace };
      const desk = await unwrap(api.GET("/api/v1/workspaces/{workspace}/desk", { params: { path }, signal }));
      rememberTopics(desk.topics);
      return desk;
    },
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

/** The custom fields a ticket has. Mirrors the server: those without a scope, and those of its team and of its topic or one above. */
export function fieldsOf(desk: Desk, team: string | undefined, topic: string | undefined): DeskField[] {
  return desk.fields.filter(
    (field) =>
      (field.team === null || field.team === team) && (field.topic === null || isBelow(topic, field.topic)),
  );
}
