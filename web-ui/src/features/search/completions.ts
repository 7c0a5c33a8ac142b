import { t } from "@lingui/core/macro";

export interface Completion {
  /** What stands in the box instead of the last word. */
  insert: string;
  /** What it finds, in words; empty where the value says it. */
  hint: string;
}

interface Filter {
  name: string;
  hint: string;
  staff: boolean;
  values: readonly string[];
}

/** The filters of docs/search.md, with values people use. The server knows the rest. */
function filters(): Filter[] {
  return [
    {
      name: "status",
      hint: t`how far it is`,
      staff: false,
      values: ["unsolved", "new", "open", "pending", "on_hold", "solved", "closed"],
    },
    { name: "assignee", hint: t`who works on it`, staff: true, values: ["me", "none"] },
    { name: "requester", hint: t`who asked`, staff: true, values: ["me"] },
    { name: "priority", hint: t`how urgent`, staff: false, values: ["urgent", "high", "normal", "low"] },
    { name: "tag", hint: t`marked with a tag`, staff: true, values: [] },
    { name: "team", hint: t`whose work it is`, staff: true, values: ["none"] },
    { name: "topic", hint: t`what it is about`, staff: false, values: ["none"] },
    {
      name: "type",
      hint: t`what kind of work`,
      staff: false,
      values: ["request", "question", "incident", "problem", "task"],
    },
    {
      name: "channel",
      hint: t`how it came`,
      staff: false,
      values: ["portal", "email", "api", "chat", "phone"],
    },
    { name: "created", hint: t`a day, or > or < a day`, staff: false, values: [] },
    { name: "updated", hint: t`a day, or > or < a day`, staff: false, values: [] },
  ];
}

/** What the last word may become, at most 8; none when it is no beginning of a filter. */
export function completionsOf(text: string, staff: boolean): Completion[] {
  const last = /(?:^|\s)(-?)([a-z]*)(?::([^\s"]*))?$/i.exec(text);
  if (!last) return [];
  const [, minus = "", name = "", value] = last;
  const known = filters().filter((filter) => staff || !filter.staff);
  if (value === undefined) {
    if (name === "" && minus === "" && text !== "") return [];
    return known
      .filter((filter) => filter.name.startsWith(name.toLowerCase()))
      .map((filter) => ({ insert: `${minus}${filter.name}:`, hint: filter.hint }))
      .slice(0, 8);
  }
  const filter = known.find((each) => each.name === name.toLowerCase());
  return (filter?.values ?? [])
    .filter((each) => each.startsWith(value.toLowerCase()) && each !== value)
    .map((each) => ({ insert: `${minus}${name}:${each} `, hint: "" }));
}

/** The text with its last word completed. */
export function completed(text: string, completion: Completion): string {
  return text.replace(/\S*$/, "") + completion.insert;
}
