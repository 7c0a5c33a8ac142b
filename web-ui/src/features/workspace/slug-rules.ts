const MAX = 40;

/**
 * What a name suggests, shown until the server has answered with a free one.
 * Mirrors Slug.suggestedBy in tenant-management/src/main/java/io/relaydesk/workspace/Slug.java.
 */
export function suggestSlug(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return trim(folded.slice(0, MAX - 4));
}

/** Keeps what somebody types into the address field in its shape, without taking the hyphen they are about to go on from. */
export function shapeSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, MAX);
}

export function isSlug(text: string): boolean {
  return text.length >= 2 && text.length <= MAX && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

function trim(text: string): string {
  return text.replace(/^-+|-+$/g, "");
}
