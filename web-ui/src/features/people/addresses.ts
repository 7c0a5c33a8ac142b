import { looksLikeEmail } from "~/shared/lib/email";

export const MOST_AT_ONCE = 50;

/** Takes addresses out of whatever was pasted: lists, lines, `Name <a@b.example>`. */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^<|>$/g, "").trim())
    .filter((word) => word.includes("@"));
  return unique(found);
}

export function unique(addresses: readonly string[]): string[] {
  return [...new Map(addresses.map((each) => [each.toLowerCase(), each])).values()];
}

export function wrongOnes(addresses: readonly string[]): string[] {
  return addresses.filter((each) => !looksLikeEmail(each));
}
