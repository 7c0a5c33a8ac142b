import { t } from "@lingui/core/macro";
import type { RelationKind } from "./use-relations";

export const KINDS: RelationKind[] = [
  "related",
  "parent",
  "blocks",
  "blocked_by",
  "duplicate",
  "duplicated_by",
];

/** How the open ticket stands to the other one. */
export function kindName(kind: RelationKind): string {
  switch (kind) {
    case "related":
      return t`Related to`;
    case "parent":
      return t`Child of`;
    case "blocks":
      return t`Blocks`;
    case "blocked_by":
      return t`Blocked by`;
    case "duplicate":
      return t`Duplicate of`;
    case "duplicated_by":
      return t`Has the duplicate`;
  }
}
