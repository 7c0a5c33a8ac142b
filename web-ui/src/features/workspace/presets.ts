import { t } from "@lingui/core/macro";
import type { Category, Preset, Status } from "~/shared/api/types";

export interface PresetPreview {
  preset: Preset;
  name: string;
  words: string;
  statuses: Pick<Status, "key" | "label" | "category" | "colour">[];
}

const COLOURS: Record<Category, Status["colour"]> = {
  new: "blue",
  open: "orange",
  pending: "purple",
  on_hold: "grey",
  solved: "green",
  closed: "slate",
  cancelled: "red",
};

/** Mirrors StartingRows.java in tenant-management/src/main/java/io/relaydesk/workspace. */
export function presets(): PresetPreview[] {
  return [
    {
      preset: "classic",
      name: t`Classic help desk`,
      words: t`For answering customers. The usual choice.`,
      statuses: [
        row(t`New`, "new"),
        row(t`Open`, "open"),
        row(t`Pending`, "pending"),
        row(t`On hold`, "on_hold"),
        row(t`Solved`, "solved"),
        row(t`Closed`, "closed"),
      ],
    },
    {
      preset: "service-desk",
      name: t`Service desk`,
      words: t`For IT teams that also cancel requests.`,
      statuses: [
        row(t`New`, "new"),
        row(t`In progress`, "open"),
        row(t`Resolved`, "solved"),
        row(t`Closed`, "closed"),
        row(t`Cancelled`, "cancelled"),
      ],
    },
    {
      preset: "simple",
      name: t`Simple`,
      words: t`As little as possible.`,
      statuses: [
        row(t`Open`, "open"),
        row(t`Pending`, "pending"),
        row(t`Resolved`, "solved"),
        row(t`Closed`, "closed"),
      ],
    },
    {
      preset: "triage",
      name: t`Triage`,
      words: t`For larger teams that sort first and hand over.`,
      statuses: [
        row(t`New`, "new"),
        row(t`Triaged`, "open"),
        row(t`Assigned`, "open"),
        row(t`In progress`, "open"),
        row(t`Waiting on requester`, "pending"),
        row(t`Waiting on vendor`, "on_hold"),
        row(t`Resolved`, "solved"),
        row(t`Closed`, "closed"),
        row(t`Reopened`, "open"),
      ],
    },
    {
      preset: "lean",
      name: t`Lean`,
      words: t`For small teams that wait a lot for others.`,
      statuses: [
        row(t`Open`, "open"),
        row(t`In progress`, "open"),
        row(t`Waiting`, "pending"),
        row(t`Resolved`, "solved"),
        row(t`Closed`, "closed"),
      ],
    },
  ];
}

function row(label: string, category: Category) {
  return { key: label, label, category, colour: COLOURS[category] };
}
