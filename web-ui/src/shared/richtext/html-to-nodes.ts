import { createElement, Fragment, type ReactNode } from "react";

import { mentionedBy } from "./mentioned-by";

/** What a message may consist of; everything else becomes its text. Mirrors the server's sanitiser. */
const KEPT = new Set("p br strong b em i u s code pre blockquote ul ol li h1 h2 h3 hr".split(" "));
const EMPTY = new Set(["br", "hr"]);
const DROPPED = new Set("script style template head title noscript iframe object embed".split(" "));
/** Blocks that are not kept end a line, so that words of two of them do not run together. */
const LINES = new Set(
  "div section article header footer aside main table tr h4 h5 h6 dt dd address".split(" "),
);
const HTML = "http://www.w3.org/1999/xhtml";
const DEEPEST = 40;

export type Shapes = {
  /** How a quotation at the top level is drawn. */
  quote?: (children: ReactNode, text: string, key: number) => ReactNode;
};

/** Draws HTML by the allow-list above. The parser's document is inert: nothing in it loads or runs. */
export function htmlToNodes(html: string, shapes: Shapes = {}): ReactNode[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return children(body, shapes, 0);
}

function children(parent: Node, shapes: Shapes, depth: number): ReactNode[] {
  return [...parent.childNodes].map((node, key) => toNode(node, key, shapes, depth));
}

function toNode(node: Node, key: number, shapes: Shapes, depth: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (DROPPED.has(name)) return null;
  if (node.namespaceURI !== HTML || depth > DEEPEST) return node.textContent;
  if (name === "a") return anchor(node, key, shapes, depth);
  if (mentionedBy(node)) return createElement("span", { key, "data-mention": "" }, node.textContent);
  if (EMPTY.has(name)) return createElement(name, { key });
  const inner = children(node, shapes, depth + 1);
  if (name === "blockquote" && depth === 0 && shapes.quote)
    return shapes.quote(inner, node.textContent ?? "", key);
  if (KEPT.has(name)) return createElement(name, { key, ...(isBlock(name) && { dir: "auto" }) }, ...inner);
  return createElement(Fragment, { key }, ...inner, LINES.has(name) ? createElement("br") : null);
}

function isBlock(name: string): boolean {
  return name === "p" || name === "li" || name.startsWith("h");
}

function anchor(element: Element, key: number, shapes: Shapes, depth: number): ReactNode {
  const href = safeAddress(element.getAttribute("href"));
  const inner = children(element, shapes, depth + 1);
  if (!href) return createElement(Fragment, { key }, ...inner);
  return createElement("a", { key, href, target: "_blank", rel: "noopener noreferrer nofollow" }, ...inner);
}

/** Only addresses that lead to a page, a mailbox or a telephone. */
export function safeAddress(address: string | null): string | null {
  if (!address) return null;
  try {
    const url = new URL(address);
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
