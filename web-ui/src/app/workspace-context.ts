import { createContext, use } from "react";
import type { MyWorkspace, Permission } from "~/shared/api/types";

export const WorkspaceContext = createContext<MyWorkspace | null>(null);

/** The workspace of the address, and what I may do in it. */
export function useWorkspace(): MyWorkspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace outside a workspace");
  return workspace;
}

export function useCan(permission: Permission): boolean {
  return useWorkspace().permissions.includes(permission);
}
