import type { Field, FieldKind } from "~/shared/api/types";

/** As FieldDefinition.java has it. */
export const MOST_OPTIONS = 200;

export const KINDS: readonly FieldKind[] = [
  "text",
  "textarea",
  "number",
  "dropdown",
  "multiselect",
  "date",
  "checkbox",
  "user",
];

export interface DraftOption {
  /** For React only. */
  id: string;
  /** Null while it is new. */
  key: string | null;
  label: string;
  archived: boolean;
}

/** A field as it stands in the form. */
export interface Draft {
  label: string;
  hint: string;
  kind: FieldKind;
  options: DraftOption[];
  required: boolean;
  forRequesters: boolean;
  team: string | null;
  topic: string | null;
}

export function hasOptions(kind: FieldKind): boolean {
  return kind === "dropdown" || kind === "multiselect";
}

export function draftOf(field: Field | null): Draft {
  return {
    label: field?.label ?? "",
    hint: field?.hint ?? "",
    kind: field?.kind ?? "text",
    options: field?.options.map((option) => ({ ...option, id: option.key })) ?? [],
    required: field?.required ?? false,
    forRequesters: field?.forRequesters ?? false,
    team: field?.team?.id ?? null,
    topic: field?.topic?.id ?? null,
  };
}

/** What is sent: lines of options that were left empty are none. */
export function wishOf(draft: Draft) {
  const { label, hint, required, forRequesters, team, topic } = draft;
  const options = draft.options
    .filter((option) => option.key !== null || option.label.trim() !== "")
    .map((option) => ({
      label: option.label,
      archived: option.archived,
      ...(option.key !== null && { key: option.key }),
    }));
  return {
    label,
    hint,
    required,
    forRequesters,
    scope: { team, topic },
    ...(hasOptions(draft.kind) && { options }),
  };
}

export interface FieldGroup {
  /** Null for the fields of all tickets. */
  scope: string | null;
  fields: Field[];
}

/** The active fields by where they stand: those of all tickets first, then by their topic and team. */
export function groupsOf(fields: Field[]): FieldGroup[] {
  const groups = new Map<string | null, Field[]>([[null, []]]);
  for (const field of fields) {
    if (field.archivedAt !== null) continue;
    const scope = [field.topic?.path, field.team?.name].filter(Boolean).join(" · ") || null;
    groups.set(scope, [...(groups.get(scope) ?? []), field]);
  }
  return [...groups]
    .map(([scope, members]) => ({ scope, fields: members }))
    .filter((group) => group.fields.length > 0)
    .sort((one, other) => (one.scope ?? "").localeCompare(other.scope ?? ""));
}

/** The field to stand before after a step within its group; undefined where there is no such step. */
export function steppedBefore(group: Field[], field: Field, step: "up" | "down"): string | null | undefined {
  const at = group.indexOf(field);
  if (step === "up") return group[at - 1]?.id;
  return at + 1 < group.length ? (group[at + 2]?.id ?? null) : undefined;
}
