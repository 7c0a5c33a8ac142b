const FACES = 8;

/** One or two letters for a face: first of the first and of the last word. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/@.*/, "")
    .split(/[\s._-]+/)
    .filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  if (!first) return "?";
  return (letter(first) + (last ? letter(last) : "")).toUpperCase();
}

/** The same person has the same colour everywhere, from 1 to 8. */
export function faceOf(seed: string): number {
  let sum = 7;
  for (const sign of seed) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return (sum % FACES) + 1;
}

function letter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 63);
}
