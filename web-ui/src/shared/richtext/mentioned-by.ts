const MEMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The member a piece of HTML names; only the one form the server keeps. */
export function mentionedBy(element: Element): string | null {
  const id = element.localName === "span" ? element.getAttribute("data-mention") : null;
  return id !== null && MEMBER.test(id) ? id : null;
}
