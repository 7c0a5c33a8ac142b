import { expect, test } from "vitest";
import { boundedCount } from "./count";
import { faceOf, initialsOf } from "./initials";
import { relativeTime } from "./relative-time";

const now = Date.parse("2026-06-15T12:00:00Z");
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

test.each([
  [0.5, "now"],
  [3, "3m ago"],
  [125, "2h ago"],
  [60 * 24, "yesterday"],
  [60 * 24 * 3, "3d ago"],
  [60 * 24 * 20, "May 26"],
  [60 * 24 * 400, "May 11, 2025"],
  [-4, "in 4m"],
])("%s minutes ago is said as %s", (minutes, words) => {
  expect(relativeTime(ago(minutes), now)).toBe(words);
});

test("counts stop where counting stops", () => {
  expect(boundedCount(412)).toBe("412");
  expect(boundedCount(1_000)).toBe("999+");
  expect(boundedCount(100, 100)).toBe("99+");
});

test("a face has one or two letters and always the same colour", () => {
  expect(initialsOf("Maya Fischer")).toBe("MF");
  expect(initialsOf("ben.adler@example.com")).toBe("BA");
  expect(initialsOf("ليلى")).toBe("ل");
  expect(initialsOf(" ")).toBe("?");
  expect(faceOf("abc")).toBe(faceOf("abc"));
});
