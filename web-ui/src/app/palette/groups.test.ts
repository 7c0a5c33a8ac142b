import { expect, test, vi } from "vitest";
import { groupsOf, ticketNumberIn } from "./groups";

const run = vi.fn();
const key = (keys: string, label: string, group: string, palette = true) => ({
  id: 1,
  keys,
  label,
  group,
  palette,
  run,
});

test("the page's own actions stand first, ways to go last, moves not at all", () => {
  const groups = groupsOf(
    [{ id: "t1", label: "Printer is on fire", group: "Recent tickets", run }],
    [
      key("g m", "Assigned to me", "Go to"),
      key("e", "Solve", "This ticket"),
      key("j", "Next", "List", false),
    ],
    [{ id: "w", label: "Kestrel", group: "Switch workspace", run }],
  );
  expect(groups.map(({ name }) => name)).toEqual([
    "Recent tickets",
    "This ticket",
    "Go to",
    "Switch workspace",
  ]);
});

test("of two on the same keys only the later can be picked", () => {
  const groups = groupsOf([], [key("c", "New ticket", "A"), key("c", "New note", "A")], []);
  expect(groups[0]?.actions.map(({ label }) => label)).toEqual(["New note"]);
});

test("a number is a ticket", () => {
  expect(ticketNumberIn(" #482 ")).toBe(482);
  expect(ticketNumberIn("482")).toBe(482);
  expect(ticketNumberIn("482a")).toBeNull();
});
