import { expect, test } from "vitest";
import { added, changed, type Draft, moved, removed, toggled } from "./drafts";

function draft(key: string, more: Partial<Draft> = {}): Draft {
  return {
    key,
    label: key,
    category: "open",
    colour: "orange",
    isDefault: false,
    next: [],
    pausesSla: false,
    ...more,
  };
}

const three = [draft("a", { isDefault: true }), draft("b"), draft("c")];

test("a status moves among the others and stops at the ends", () => {
  expect(moved(three, 2, -1).map((one) => one.key)).toEqual(["a", "c", "b"]);
  expect(moved(three, 0, -1)).toBe(three);
  expect(moved(three, 2, 1)).toBe(three);
});

test("tickets begin in one status only", () => {
  expect(changed(three, "b", { isDefault: true }).map((one) => one.isDefault)).toEqual([false, true, false]);
});

test("another category brings its colour and its clock, but not over a colour of one's own", () => {
  expect(changed(three, "b", { category: "pending" })[1]).toMatchObject({
    colour: "purple",
    pausesSla: true,
  });
  const own = changed(three, "b", { colour: "teal" });
  expect(changed(own, "b", { category: "solved" })[1]).toMatchObject({ colour: "teal", pausesSla: false });
});

test("arrows to a status go with it, and never turn into arrows to everywhere", () => {
  const before = [draft("a", { next: ["b", "c"] }), draft("b"), draft("c", { next: ["b"] })];

  expect(removed(before, "b").map((one) => one.next)).toEqual([["c"], ["c"]]);
});

test("a new status gets a key of its own", () => {
  expect(added(three, "Waiting on Ärzte!", "pending", []).at(-1)?.key).toBe("waiting-on-a-rzte");
  expect(added(three, "A", "open", ["a-2"]).at(-1)?.key).toBe("a-3");
  expect(added(three, "待ち", "open", []).at(-1)?.key).toBe("status");
});

test("the last arrow taken away leaves none, not all", () => {
  expect(toggled(draft("a", { next: ["b"] }), "b")).toEqual({ next: ["a"] });
  expect(toggled(draft("a", { next: ["a"] }), "b")).toEqual({ next: ["b"] });
});
