import { expect, test } from "vitest";
import { differences } from "./differences";

const words = { label: "Name", next: "May become", shown: "Shown" };

test("only what differs is told, in the order of the words", () => {
  const change = {
    before: { shown: true, label: "Open", next: ["a"] },
    after: { shown: false, label: "Doing", next: ["a"] },
  };

  expect(differences(change, words)).toEqual([
    { word: "Name", before: "Open", after: "Doing" },
    { word: "Shown", before: "yes", after: "no" },
  ]);
});

test("what was added has no before, what was removed no after", () => {
  expect(differences({ before: null, after: { label: "New", shown: false, next: [] } }, words)).toEqual([
    { word: "Name", before: null, after: "New" },
  ]);
  expect(differences({ before: { label: "New" }, after: null }, words)).toEqual([
    { word: "Name", before: "New", after: null },
  ]);
});

test("emptiness is said, and a page may read a value its own way", () => {
  const change = { before: { next: [], label: "x" }, after: { next: ["a", "b"], label: "y" } };

  const told = differences(change, words, (property, value) => (property === "label" ? `«${value}»` : null));

  expect(told).toEqual([
    { word: "Name", before: "«x»", after: "«y»" },
    { word: "May become", before: "nothing", after: "a, b" },
  ]);
});
