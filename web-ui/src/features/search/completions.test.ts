import { expect, test } from "vitest";
import { completed, completionsOf } from "./completions";

const inserts = (text: string, staff = true) => completionsOf(text, staff).map(({ insert }) => insert);

test("the beginning of a word may become a filter", () => {
  expect(inserts("printer st")).toEqual(["status:"]);
  expect(inserts("printer -ta")).toEqual(["-tag:"]);
  expect(inserts("t")).toEqual(["tag:", "team:", "topic:", "type:"]);
});

test("a filter offers its values until one is whole", () => {
  expect(inserts("status:o")).toEqual(["status:open ", "status:on_hold "]);
  expect(inserts("assignee:")).toEqual(["assignee:me ", "assignee:none "]);
  expect(inserts("tag:vi")).toEqual([]);
});

test("requesters are offered what they may use", () => {
  expect(inserts("ta", false)).toEqual([]);
  expect(inserts("", false)).not.toContain("assignee:");
});

test("only the last word is completed", () => {
  const [status] = completionsOf("printer st", true);
  expect(status && completed("printer st", status)).toBe("printer status:");
  expect(inserts("printer ")).toEqual([]);
});
