import { expect, test } from "vitest";
import { ApiError } from "~/shared/api/api-error";
import { clockOf, sayCodeProblem, secondsUntil } from "./code-rules";
import { safeNext } from "./safe-next";

const refused = (type: string) =>
  new ApiError({ type, title: "", status: 401, detail: "as the server says it" });

test("says how many tries are left, and when none is", () => {
  expect(sayCodeProblem(refused("wrong-code"), 2)).toBe("This code is not right. You have 2 more tries.");
  expect(sayCodeProblem(refused("wrong-code"), 1)).toBe("This code is not right. You have one more try.");
  expect(sayCodeProblem(refused("code-expired"), 0)).toContain("used up");
  expect(sayCodeProblem(refused("code-expired"), 3)).toContain("ask for a new one");
  expect(sayCodeProblem(refused("other"), 3)).toBe("as the server says it");
});

test("waits as long as told, but never for hours because of a wrong clock", () => {
  const now = Date.parse("2026-01-01T12:00:00Z");
  expect(secondsUntil("2026-01-01T12:00:59.200Z", now)).toBe(60);
  expect(secondsUntil("2026-01-01T11:00:00Z", now)).toBe(0);
  expect(secondsUntil("2026-01-01T18:00:00Z", now)).toBe(300);
  expect(clockOf(65)).toBe("1:05");
});

test("goes on only to addresses of our own", () => {
  expect(safeNext("/acme/tickets/mine?sort=created")).toBe("/acme/tickets/mine?sort=created");
  for (const bad of [undefined, "https://evil.example", "//evil.example", "/\\evil.example", "javascript:x"])
    expect(safeNext(bad)).toBe("/");
});
