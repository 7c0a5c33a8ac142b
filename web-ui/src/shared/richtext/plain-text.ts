/** The words of rich text on one line, for comparing and for previews. */
export function plainText(html: string): string {
  const spaced = html.replace(/<(?:br|\/p|\/li|\/h\d|\/blockquote|\/pre)\b[^>]*>/gi, "$& ");
  const { body } = new DOMParser().parseFromString(spaced, "text/html");
  return (body.textContent ?? "").replace(/\s+/g, " ").trim();
}

export function isBlank(html: string): boolean {
  return plainText(html) === "";
}
