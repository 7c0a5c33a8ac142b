import { expect, test } from "vitest";
import type { Field } from "~/shared/api/types";
import { draftOf, groupsOf, steppedBefore, wishOf } from "./field-rules";

function field(id: string, over: Partial<Field> = {}): Field {
  return {
    id,
    key: id,
    label: id,
    hint: "",
    kind: "text",
    options: [],
    required: false,
    forRequesters: false,
    team: null,
    topic: null,
    position: 0,
    archivedAt: null,
    version: 1,
    ...over,
  };
}

const hardware = { id: "t", key: "hardware", name: "Hardware", path: "Hardware" };

test("fields stand under where they are shown, those of all tickets first", () => {
  const groups = groupsOf([
    field("serial", { topic: hardware }),
    field("cost"),
    field("old", { archivedAt: "2026-01-01T00:00:00Z" }),
  ]);

  expect(groups.map(({ scope, fields }) => [scope, ...fields.map(({ id }) => id)])).toEqual([
    [null, "cost"],
    ["Hardware", "serial"],
  ]);
});

test("a step changes the order within the group", () => {
  const [a, b, c] = [field("a"), field("b"), field("c")];
  const group = [a, b, c];

  expect(steppedBefore(group, b, "up")).toBe("a");
  expect(steppedBefore(group, a, "down")).toBe("c");
  expect(steppedBefore(group, b, "down")).toBeNull();
  expect(steppedBefore(group, a, "up")).toBeUndefined();
  expect(steppedBefore(group, c, "down")).toBeUndefined();
});

test("new options have no key, empty ones are not sent, and only choices have any", () => {
  const draft = {
    ...draftOf(
      field("colour", { kind: "dropdown", options: [{ key: "red", label: "Red", archived: false }] }),
    ),
    label: "Colour",
  };
  draft.options.push({ id: "n1", key: null, label: "Blue", archived: false });
  draft.options.push({ id: "n2", key: null, label: "  ", archived: false });

  expect(wishOf(draft).options).toEqual([
    { key: "red", label: "Red", archived: false },
    { label: "Blue", archived: false },
  ]);
  expect(wishOf({ ...draft, kind: "text" })).not.toHaveProperty("options");
});
