import { createStore } from "~/shared/lib/store";
import type { Keys } from "./keys";

export interface Shortcut {
  readonly id: number;
  readonly keys: Keys;
  readonly label: string;
  /** Heading on the help sheet and in the palette. */
  readonly group: string;
  /** Also offered by the palette; off for moves such as J and K. */
  readonly palette: boolean;
  readonly run: () => void;
}

/** Everything that can be pressed now; what mounted last stands last and wins. */
export const shortcuts = createStore<readonly Shortcut[]>([]);

let lastId = 0;

export function addShortcut(shortcut: Omit<Shortcut, "id">): () => void {
  lastId += 1;
  const added = { ...shortcut, id: lastId };
  shortcuts.set([...shortcuts.get(), added]);
  return () => shortcuts.set(shortcuts.get().filter((other) => other !== added));
}
