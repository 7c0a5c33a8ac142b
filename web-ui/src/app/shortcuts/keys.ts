/** How shortcuts are written: `e`, `?`, `g m` (one after the other), `mod+k` (Ctrl, or Cmd on a Mac), `shift+enter`. */
export type Keys = string;

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** The canonical word for a key press, comparable with one step of {@link Keys}. */
export function stepOf(event: KeyboardEvent): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const parts: string[] = [];
  if (MAC ? event.metaKey : event.ctrlKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  // "?" and "#" need Shift on some keyboards and none on others: the sign itself is what counts.
  if (event.shiftKey && (key.length > 1 || /[a-z]/.test(key))) parts.push("shift");
  parts.push(key);
  return parts.join("+");
}

export function stepsOf(keys: Keys): string[] {
  return keys.toLowerCase().split(" ");
}

/** Shortcuts made of plain characters are the ones people must be able to turn off. */
export function isPlain(keys: Keys): boolean {
  return !keys.includes("mod+");
}

const NAMES: Record<string, string> = {
  mod: MAC ? "⌘" : "Ctrl",
  alt: MAC ? "⌥" : "Alt",
  shift: MAC ? "⇧" : "Shift",
  enter: "Enter",
  escape: "Esc",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
};

/** The caps to print: `g m` → G, M; `mod+k` → Ctrl, K. */
export function capsOf(keys: Keys): string[] {
  return stepsOf(keys).flatMap((step) => step.split("+").map((part) => NAMES[part] ?? part.toUpperCase()));
}
