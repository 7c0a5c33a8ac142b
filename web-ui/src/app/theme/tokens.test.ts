import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast } from "./contrast";

const css = readFileSync("src/app/theme/tokens.css", "utf8");
const [lightText = "", darkText = ""] = css.split(':root[data-mantine-color-scheme="dark"]');
const light = tokensIn(lightText);
const schemes = { light, dark: { ...light, ...tokensIn(darkText) } };

const SURFACES = ["surface", "surface-rail", "surface-raised", "surface-sunken", "surface-hover"];
const TINTED = [...SURFACES, "surface-selected", "surface-own"];
const range = (name: string, words: string[]) => words.map((word) => `${name}-${word}`);

/** Which words stand on which ground. */
const PAIRS: [string[], string[]][] = [
  [
    ["text", "text-muted"],
    [...TINTED, "surface-note", "accent-soft"],
  ],
  [["text-faint"], SURFACES],
  [["text-note"], ["surface-note"]],
  [["accent-text"], [...TINTED, "accent-soft", "surface-note"]],
  [["on-accent"], ["accent", "accent-hover", "danger"]],
  [["danger-text"], ["surface", "surface-rail", "surface-raised", "surface-hover", "danger-soft"]],
  [["warning-text"], ["surface", "surface-raised", "warning-soft"]],
  [["success-text"], ["surface", "surface-raised", "success-soft"]],
  [
    range("status", ["blue", "orange", "purple", "grey", "green", "slate", "red", "teal"]),
    ["surface", "surface-rail", "surface-raised", "surface-hover", "surface-selected"],
  ],
  [["on-face"], range("face", ["1", "2", "3", "4", "5", "6", "7", "8"])],
];

for (const [scheme, tokens] of Object.entries(schemes)) {
  test(`words are readable in the ${scheme} scheme`, () => {
    const weak = PAIRS.flatMap(([words, grounds]) =>
      words.flatMap((word) => grounds.map((ground) => [word, ground, ratio(tokens, word, ground)] as const)),
    ).filter(([, , found]) => found < 4.5);
    expect(weak).toEqual([]);
  });

  test(`focus and the live mark can be made out in the ${scheme} scheme`, () => {
    for (const ground of TINTED) expect(ratio(tokens, "focus", ground)).toBeGreaterThan(3);
    expect(ratio(tokens, "live", "surface-rail")).toBeGreaterThan(3);
  });
}

function ratio(tokens: Record<string, string>, one: string, other: string): number {
  const [first, second] = [tokens[one], tokens[other]];
  if (!first || !second) throw new Error(`no colour for ${one} or ${other}`);
  return Math.round(contrast(first, second) * 100) / 100;
}

function tokensIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}
