import { expect, test } from "vitest";
import { isSlug, shapeSlug, suggestSlug } from "./slug-rules";

test.each([
  ["Brightside Dental", "brightside-dental"],
  ["Café Zürich & Söhne", "cafe-zurich-sohne"],
  ["  Straße 7 ", "strasse-7"],
  ["Smørrebrød", "smorrebrod"],
  ["株式会社", ""],
  ["A very long name that goes on and on and on for ever", "a-very-long-name-that-goes-on-and-on"],
])("%s suggests %s", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

test("what is typed takes the shape of an address, with room for the next hyphen", () => {
  expect(shapeSlug("My Desk")).toBe("my-desk");
  expect(shapeSlug("my-")).toBe("my-");
  expect(shapeSlug("--x")).toBe("x");
  expect(isSlug("my-")).toBe(false);
  expect(isSlug("my-desk")).toBe(true);
  expect(isSlug("a")).toBe(false);
});
