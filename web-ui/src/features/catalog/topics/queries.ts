import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, idempotent, ifMatch, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Topic } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import type { Place } from "./topic-rules";

export function topicsQuery(workspace: string) {
  return queryOptions({
    queryKey: keys.topics(workspace),
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET("/api/v1/workspaces/{workspace}/topics", { params: { path: { workspace } }, signal }),
        )
      ).topics,
  });
}

/** All that can be done with topics; the tree is asked for again after each. */
export function useTopicChanges(workspace: string) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.shape(workspace) });
  const on = (topic: Topic, key: string) => ({
    params: { path: { workspace, topic: topic.id } },
    headers: { ...idempotent(key), ...ifMatch(topic.version) },
  });
  const settled = { onSuccess: again, onError: again };
  const add = useWrite({
    write: (body: { name: string; parent: string | null }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/topics", {
          params: { path: { workspace } },
          headers: idempotent(key),
          body,
        }),
      ),
    ...settled,
  });
  const change = useWrite({
    write: ({ topic, ...body }: { topic: Topic; name?: string; key?: string; description?: string }, key) =>
      unwrap(api.PATCH("/api/v1/workspaces/{workspace}/topics/{topic}", { ...on(topic, key), body })),
    ...settled,
  });
  const move = useWrite({
    write: ({ topic, place }: { topic: Topic; place: Place }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/topics/{topic}/move", { ...on(topic, key), body: place }),
      ),
    ...settled,
  });
  const archive = useWrite({
    write: ({ topic, replacement }: { topic: Topic; replacement: string | null }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/topics/{topic}/archive", {
          ...on(topic, key),
          body: { replacement },
        }),
      ),
    ...settled,
  });
  const restore = useWrite({
    write: (topic: Topic, key) =>
      unwrap(api.POST("/api/v1/workspaces/{workspace}/topics/{topic}/restore", on(topic, key))),
    ...settled,
  });
  return { add, change, move, archive, restore };
}

export type TopicChanges = ReturnType<typeof useTopicChanges>;
