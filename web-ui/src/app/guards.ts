import { notFound, redirect } from "@tanstack/react-router";
import { ApiError } from "~/shared/api/api-error";
import { meQuery } from "~/shared/api/me";
import { freshToken, sessionState } from "~/shared/api/session";
import type { Me, MyWorkspace } from "~/shared/api/types";
import { readsAsStaff } from "~/shared/lib/roles";
import { lastWorkspace } from "./last-workspace";
import { paths } from "./paths";
import { queryClient } from "./query-client";

/** Lets only people with a session pass; others log in first and come back. */
export async function requireMe(href: string): Promise<Me> {
  try {
    await freshToken();
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401)
      throw redirect({ to: paths.login(), search: href === "/" ? {} : { next: href } });
    throw error;
  }
}

/** Finds out whether there is a session already; if so, LoginPage goes straight on. */
export async function noticeSession(): Promise<void> {
  if (sessionState() === "unknown") await freshToken().catch(() => null);
}

export function workspaceOf(me: Me, slug: string): MyWorkspace {
  const workspace = me.workspaces.find((each) => each.slug === slug);
  if (!workspace) throw notFound();
  return workspace;
}

/** Where somebody starts who asked for nothing in particular. */
export function startOf(me: Me): string {
  const last = lastWorkspace.get();
  const workspace =
    me.workspaces.find((each) => each.slug === last) ??
    me.workspaces.find((each) => !each.archived) ??
    me.workspaces[0];
  return workspace ? paths.workspace(workspace.slug) : paths.newWorkspace();
}

export function startIn(workspace: MyWorkspace): string {
  const { slug, permissions } = workspace;
  if (!readsAsStaff(permissions)) return paths.requests(slug);
  return paths.tickets(slug, permissions.includes("ticket.change") ? "mine" : "open");
}
