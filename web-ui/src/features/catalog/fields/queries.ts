import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Field } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import type { Draft } from "./field-rules";
import { wishOf } from "./field-rules";

export function fieldsQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.fields(workspace),
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET("/api/v1/workspaces/{workspace}/fields", { params: { path: { workspace } }, signal }),
        )
      ).fields,
  });
}

/** The teams a field can be kept to. */
export function teamsQuery(workspace: string) {
  return queryOptions({
    queryKey: [...keys.fields(workspace), "teams"],
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET("/api/v1/workspaces/{workspace}/desk", { params: { path: { workspace } }, signal }),
        )
      ).teams,
  });
}

/** All that can be done with the definitions of fields; they are asked for again after each. */
export function useFieldChanges(workspace: string) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.shape(workspace) });
  const settled = { onSuccess: again, onError: again };
  const on = (field: Field, key: string) => ({
    params: { path: { workspace, field: field.id } },
    headers: { ...idempotent(key), ...ifMatch(field.version) },
  });
  const add = useWrite({
    write: (draft: Draft, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/fields", {
          params: { path: { workspace } },
          headers: idempotent(key),
          body: { ...wishOf(draft), kind: draft.kind },
        }),
      ),
    ...settled,
  });
  const change = useWrite({
    write: ({ field, draft }: { field: Field; draft: Draft }, key) =>
      unwrap(
        api.PATCH("/api/v1/workspaces/{workspace}/fields/{field}", {
          ...on(field, key),
          body: wishOf(draft),
        }),
      ),
    ...settled,
  });
  const move = useWrite({
    write: ({ field, before }: { field: Field; before: string | null }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/fields/{field}/move", {
          ...on(field, key),
          body: { before },
        }),
      ),
    ...settled,
  });
  const archive = useWrite({
    write: ({ field, archived }: { field: Field; archived: boolean }, key) =>
      unwrap(
        archived
          ? api.POST("/api/v1/workspaces/{workspace}/fields/{field}/archive", on(field, key))
          : api.POST("/api/v1/workspaces/{workspace}/fields/{field}/restore", on(field, key)),
      ),
    ...settled,
  });
  const replace = useWrite({
    write: ({ field, option, by }: { field: Field; option: string; by: string }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/fields/{field}/replace-option", {
          ...on(field, key),
          body: { option, by },
        }),
      ),
    ...settled,
  });
  return { add, change, move, archive, replace };
}

export type FieldChanges = ReturnType<typeof useFieldChanges>;
