import { expect, test } from "vitest";
import { chosen, readNumber, textOf } from "./field-values";

test("a number may have a point or a comma", () => {
  expect(readNumber("3.5")).toBe(3.5);
  expect(readNumber(" 3,5 ")).toBe(3.5);
  expect(readNumber("-0")).toBe(-0);
});

test("nothing is nothing, and a word is no number", () => {
  expect(readNumber("  ")).toBeNull();
  expect(readNumber("many")).toBeUndefined();
  expect(readNumber("0x10")).toBeUndefined();
  expect(readNumber("1e999")).toBeUndefined();
});

test("what is of another kind is shown as nothing", () => {
  expect(textOf(true)).toBe("");
  expect(textOf(["a"])).toBe("");
  expect(chosen("red")).toEqual([]);
  expect(chosen(["red", 7])).toEqual(["red"]);
});
