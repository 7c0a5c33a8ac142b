import { t } from "@lingui/core/macro";
import type { Shortcut } from "../shortcuts/registry";
import type { PaletteAction } from "./actions";

export interface PaletteGroup {
  name: string;
  actions: PaletteAction[];
}

/** What features offer first (it is about what is on the screen), then keys of this page, then the ways to go. */
export function groupsOf(
  offered: readonly PaletteAction[],
  pressable: readonly Shortcut[],
  jumps: readonly PaletteAction[],
): PaletteGroup[] {
  const all = new Map<string, PaletteAction>();
  for (const action of offered) all.set(action.id, action);
  const byKeys = new Map<string, PaletteAction>();
  for (const { keys, label, group, palette, run } of pressable) {
    if (palette) byKeys.set(keys, { id: `${group} ${label}`, label, group, keys, run });
  }
  for (const action of byKeys.values()) all.set(action.id, action);
  for (const action of jumps) all.set(action.id, action);

  const groups = new Map<string, PaletteAction[]>();
  for (const action of all.values()) {
    const held = groups.get(action.group);
    if (held) held.push(action);
    else groups.set(action.group, [action]);
  }
  const last = [t`Go to`, t`Everywhere`, t`Switch workspace`];
  return [...groups]
    .map(([name, actions]) => ({ name, actions }))
    .sort((one, other) => last.indexOf(one.name) - last.indexOf(other.name));
}

/** `123` and `#123` name a ticket. */
export function ticketNumberIn(text: string): number | null {
  const digits = /^#?(\d{1,12})$/.exec(text.trim())?.[1];
  return digits ? Number(digits) : null;
}
