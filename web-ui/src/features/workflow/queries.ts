import { keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { newKey } from "~/shared/api/intent";
import { keys } from "~/shared/api/keys";
import type { NumberPattern, Priorities, PriorityRow, Workflow, WorkflowSaved } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import type { Draft } from "./drafts";

export function workflowQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.workflow(workspace),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/workspaces/{workspace}/workflow", { params: { path: { workspace } }, signal })),
  });
}

/** What the server would say to these statuses; the last answer stays until the next is there. */
export function checkQuery(workspace: string, statuses: Draft[]) {
  return queryOptions({
    queryKey: keys.workflowCheck(workspace, statuses),
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/workflow/check", {
          params: { path: { workspace } },
          headers: idempotent(newKey()),
          body: { statuses },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function presetsQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.workflowPresets(workspace),
    queryFn: () =>
      unwrap(api.GET("/api/v1/workspaces/{workspace}/workflow/presets", { params: { path: { workspace } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface Saving {
  version: number;
  statuses: Draft[];
  replacements: Record<string, string>;
}

export function useSaveWorkflow(workspace: string, onDone: (saved: WorkflowSaved) => void) {
  const client = useQueryClient();
  return useWrite({
    write: ({ version, statuses, replacements }: Saving, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/workflow", {
          params: { path: { workspace } },
          headers: { ...idempotent(key), ...ifMatch(version) },
          body: { statuses, replacements },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData<Workflow>(keys.workflow(workspace), saved.workflow);
      void client.invalidateQueries({ queryKey: keys.shape(workspace) });
      onDone(saved);
    },
    onError: () => client.invalidateQueries({ queryKey: keys.workflow(workspace) }),
  });
}

export function prioritiesQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.priorities(workspace),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/priorities", { params: { path: { workspace } }, signal }),
      ),
  });
}

export function useNamePriorities(workspace: string, onDone: () => void) {
  const client = useQueryClient();
  return useWrite({
    write: ({ version, priorities }: { version: number; priorities: PriorityRow[] }, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/priorities", {
          params: { path: { workspace } },
          headers: { ...idempotent(key), ...ifMatch(version) },
          body: { priorities },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData<Priorities>(keys.priorities(workspace), saved);
      void client.invalidateQueries({ queryKey: keys.shape(workspace) });
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: keys.priorities(workspace) }),
  });
}

export type PatternDraft = Pick<NumberPattern, "pattern" | "prefix" | "sequence" | "department">;

const thing = "ticket";

export function numberPatternQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.numberPattern(workspace),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/number-patterns/{thing}", {
          params: { path: { workspace, thing } },
          signal,
        }),
      ),
  });
}

export function numberPreviewQuery(workspace: string, draft: PatternDraft) {
  return queryOptions({
    queryKey: keys.numberPreview(workspace, draft),
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/number-patterns/{thing}/preview", {
          params: { path: { workspace, thing } },
          headers: idempotent(newKey()),
          body: draft,
          signal,
        }),
      ),
    retry: false,
  });
}

export function useSetNumberPattern(workspace: string, onDone: () => void) {
  const client = useQueryClient();
  return useWrite({
    write: ({ version, draft }: { version: number; draft: PatternDraft }, key) =>
      unwrap(
        api.PUT("/api/v1/workspaces/{workspace}/number-patterns/{thing}", {
          params: { path: { workspace, thing } },
          headers: { ...idempotent(key), ...ifMatch(version) },
          body: draft,
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData<NumberPattern>(keys.numberPattern(workspace), saved);
      void client.invalidateQueries({ queryKey: keys.shape(workspace) });
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: keys.numberPattern(workspace) }),
  });
}
