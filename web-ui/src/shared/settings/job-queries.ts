import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";

const LOOK_MS = 2_000;

/** A job of mine; looked after until it has ended. */
export function jobOptions(workspace: string, job: string) {
  return queryOptions({
    queryKey: keys.job(workspace, job),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/jobs/{job}", {
          params: { path: { workspace, job } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data && state.data.state !== "waiting" ? false : LOOK_MS),
  });
}
