/** A key that sorts ISO-8601 instants in UTC whatever the number of their decimals. */
function sortable(instant: string): string {
  const [whole = "", fraction = ""] = instant.replace(/Z$/, "").split(".");
  return `${whole.padEnd(19, ":00")}.${fraction.padEnd(9, "0")}`;
}

export function compareInstants(a: string, b: string): number {
  const left = sortable(a);
  const right = sortable(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
