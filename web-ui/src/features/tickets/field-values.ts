/** A value as it stands in a text field. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The keys of the options chosen. */
export function chosen(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** The number somebody typed, with a point or a comma; null for nothing, undefined for what is none. */
export function readNumber(typed: string): number | null | undefined {
  const plain = typed.trim().replace(",", ".");
  if (plain === "") return null;
  const number = Number(plain);
  return Number.isFinite(number) && !/^0[xob]/i.test(plain) ? number : undefined;
}
