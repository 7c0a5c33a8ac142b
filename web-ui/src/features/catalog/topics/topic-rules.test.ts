import { expect, test } from "vitest";
import type { Topic } from "~/shared/api/types";
import { branchOf, dropped, levelOf, stepped } from "./topic-rules";

function topic(id: string, parent: string | null, position: number, archived = false): Topic {
  return {
    id,
    parent,
    key: id,
    name: id,
    path: id,
    description: "",
    position,
    archivedAt: archived ? "2026-01-01T00:00:00Z" : null,
    version: 1,
  };
}

const a = topic("a", null, 0);
const a1 = topic("a1", "a", 0);
const a2 = topic("a2", "a", 1);
const b = topic("b", null, 1);
const tree = [a, a1, a2, b, topic("old", "a", 9, true)];

test("levels are counted from the top, and a branch is all that can be seen under a topic", () => {
  expect(levelOf(tree, a2)).toBe(2);
  expect(branchOf(tree, a).map(({ id }) => id)).toEqual(["a", "a1", "a2"]);
});

test("a step leads to the neighbour's place, under the one above, or behind the parent", () => {
  expect(stepped(tree, a2, "up")).toEqual({ parent: "a", before: "a1" });
  expect(stepped(tree, a1, "down")).toEqual({ parent: "a", before: null });
  expect(stepped(tree, a2, "in")).toEqual({ parent: "a1", before: null });
  expect(stepped(tree, a1, "out")).toEqual({ parent: null, before: "b" });
});

test("where there is no step there is none", () => {
  expect(stepped(tree, a, "up")).toBeNull();
  expect(stepped(tree, b, "down")).toBeNull();
  expect(stepped(tree, a1, "in")).toBeNull();
  expect(stepped(tree, b, "out")).toBeNull();
});

test("a topic is dropped before, into or after another one", () => {
  expect(dropped(tree, b, a, "before")).toEqual({ parent: null, before: "a" });
  expect(dropped(tree, b, a1, "into")).toEqual({ parent: "a1", before: null });
  expect(dropped(tree, b, a1, "after")).toEqual({ parent: "a", before: "a2" });
  expect(dropped(tree, a1, a2, "after")).toEqual({ parent: "a", before: null });
});

test("nothing is dropped on itself, under itself, or too deep", () => {
  const deep = [
    topic("1", null, 0),
    topic("2", "1", 0),
    topic("3", "2", 0),
    topic("4", "3", 0),
    b,
    topic("b1", "b", 0),
  ];
  const four = deep[3] as Topic;

  expect(dropped(tree, a, a, "into")).toBeNull();
  expect(dropped(tree, a, a2, "into")).toBeNull();
  expect(dropped(deep, b, four, "into")).toBeNull();
  expect(dropped(deep, deep[5] as Topic, four, "into")).toEqual({ parent: "4", before: null });
});
