import { expect, test } from "vitest";
import { canOpen, sizeWords, whyNot } from "./file-words";

test("sizes are told as people say them", () => {
  expect([0, 1023, 1024, 2_516_582, 104_857_600, 5e12].map(sizeWords)).toEqual([
    "0 B",
    "1023 B",
    "1 KB",
    "2.4 MB",
    "100 MB",
    "4.5 TB",
  ]);
});

test("a file opens only when nothing speaks against it", () => {
  expect(canOpen({ state: "clean" })).toBe(true);
  expect(canOpen({ state: "not_scanned" })).toBe(true);
  expect(canOpen({ state: "pending" })).toBe(false);
  expect(canOpen({ state: "unscannable" })).toBe(false);
  expect(canOpen({ state: "infected" })).toBe(false);
});

test("what is too large is not even tried", () => {
  expect(whyNot(11, { largest: 10 })).not.toBeNull();
  expect(whyNot(10, { largest: 10 })).toBeNull();
  expect(whyNot(10, undefined)).toBeNull();
});
