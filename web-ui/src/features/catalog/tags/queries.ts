import { infiniteQueryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Colour, Tag } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

export interface TagFilter {
  q: string;
  sort: "name" | "uses";
  archived: boolean;
}

export interface TagWish {
  label: string;
  colour: Colour;
  category: string;
}

/** Uses are counted behind the scenes and announced to nobody: they are asked for again now and then. */
const COUNT_MS = 15_000;

export function tagListQuery(workspace: string, { q, sort, archived }: TagFilter) {
  return infiniteQueryOptions({
    queryKey: keys.tagList(workspace, { q, sort, archived }),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/tag-list", {
          params: {
            path: { workspace },
            query: { sort, archived, limit: 50, ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: (data) => data.pages.flatMap((page) => page.tags),
    refetchInterval: COUNT_MS,
    placeholderData: (before) => before,
  });
}

/** All that can be done with tags; lists are asked for again after each. */
export function useTagChanges(workspace: string) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.tagLists(workspace) });
  const settled = { onSuccess: again, onError: again };
  const on = (tag: Tag, key: string) => ({
    params: { path: { workspace, tag: tag.id } },
    headers: { ...idempotent(key), ...ifMatch(tag.version) },
  });
  const add = useWrite({
    write: (body: TagWish, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/tags", {
          params: { path: { workspace } },
          headers: idempotent(key),
          body,
        }),
      ),
    ...settled,
  });
  const change = useWrite({
    write: ({ tag, wish }: { tag: Tag; wish: TagWish }, key) =>
      unwrap(api.PATCH("/api/v1/workspaces/{workspace}/tags/{tag}", { ...on(tag, key), body: wish })),
    ...settled,
  });
  const archive = useWrite({
    write: ({ tag, archived }: { tag: Tag; archived: boolean }, key) =>
      unwrap(
        archived
          ? api.POST("/api/v1/workspaces/{workspace}/tags/{tag}/archive", on(tag, key))
          : api.POST("/api/v1/workspaces/{workspace}/tags/{tag}/restore", on(tag, key)),
      ),
    ...settled,
  });
  const merge = useWrite({
    write: ({ tag, into }: { tag: Tag; into: Tag }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/tags/{tag}/merge", {
          ...on(tag, key),
          body: { into: into.id },
        }),
      ),
    ...settled,
  });
  return { add, change, archive, merge };
}

export type TagChanges = ReturnType<typeof useTagChanges>;
