import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";

export type Variant = "original" | "web" | "thumb";

export function fileLimitsOptions(workspace: string) {
  return queryOptions({
    queryKey: keys.fileLimits(workspace),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/file-limits", { params: { path: { workspace } }, signal }),
      ),
    staleTime: 300_000,
  });
}

/** An address that shows a picture; asked for again before it is over. */
export function fileLinkOptions(workspace: string, file: string, variant: Variant) {
  return queryOptions({
    queryKey: keys.fileLink(workspace, file, variant),
    queryFn: () => linkTo(workspace, file, variant),
    staleTime: 240_000,
    gcTime: 240_000,
  });
}

export async function linkTo(workspace: string, file: string, variant: Variant): Promise<string> {
  const link = await unwrap(
    api.POST("/api/v1/workspaces/{workspace}/files/{file}/link", {
      params: { path: { workspace, file } },
      body: { variant },
    }),
  );
  return link.url;
}
