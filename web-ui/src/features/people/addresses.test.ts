import { expect, test } from "vitest";
import { addressesIn, wrongOnes } from "./addresses";

test("finds addresses in whatever was pasted, each once", () => {
  const pasted = 'Ana <ana@example.com>, ben@example.com;\n cleo@example.com\tANA@example.com "just words"';
  expect(addressesIn(pasted)).toEqual(["ANA@example.com", "ben@example.com", "cleo@example.com"]);
});

test("knows what cannot be an address", () => {
  expect(wrongOnes(["ana@example.com", "ana@example", "@x.example", "a b@x.example"])).toEqual([
    "ana@example",
    "@x.example",
    "a b@x.example",
  ]);
});
