import { expect, test } from "vitest";
import { contrast, isColour, readableOn } from "./colour";

test("contrast is what the guidelines give", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 1);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("letters are white where white can be read, else dark", () => {
  expect(readableOn("#4f55d9")).toBe("#ffffff");
  expect(readableOn("#ffe600")).toBe("#111215");
});

test("only six digits make a colour", () => {
  expect(isColour("#4f55d9")).toBe(true);
  expect(isColour("#fff")).toBe(false);
  expect(isColour("red")).toBe(false);
});
