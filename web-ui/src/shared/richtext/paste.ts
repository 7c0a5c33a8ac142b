const STYLING = /\s(?:style|class|id|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/**
 * Takes styling and handlers out of pasted HTML before it is parsed. The field's schema would drop them anyway, but the
 * parser would have the browser report each as a breach of the content security policy.
 */
export function withoutStyling(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(STYLING, ""));
}
