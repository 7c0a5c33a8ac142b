import { useWorkspace } from "~/app/workspace-context";
import { useMe } from "~/shared/api/me";
import type { Ref } from "~/shared/api/types";

/** Myself as others see me in this workspace. */
export function useMyMember(): Ref {
  const { person } = useMe();
  return { id: useWorkspace().member, name: person.name, staff: false };
}
