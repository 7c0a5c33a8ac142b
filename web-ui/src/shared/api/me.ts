import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import { keys } from "./keys";
import type { Me } from "./types";

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: () => unwrap(api.GET("/api/v1/me")),
  staleTime: 60_000,
});

/** Who is logged in; the router has fetched it before any page that asks. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}
