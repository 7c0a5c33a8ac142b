import { api, unwrap } from "~/shared/api/client";
import type { TicketRef } from "~/shared/api/types";

/** The ticket people mean by a number or display id; for one that is part of another, that one. */
export async function findTicket(workspace: string, name: string): Promise<TicketRef> {
  const found = await unwrap(
    api.GET("/api/v1/workspaces/{workspace}/ticket-numbers/{number}", {
      params: { path: { workspace, number: name } },
    }),
  );
  return found.mergedInto ?? found;
}
