import { keptChoice } from "~/shared/lib/kept";
import { isPlain, stepOf, stepsOf } from "./keys";
import { type Shortcut, shortcuts } from "./registry";

/** People who dictate, or whose screen reader uses letters, turn plain keys off; Ctrl/Cmd K stays. */
export const plainKeys = keptChoice("plain-keys", ["on", "off"], "on");

const PATIENCE = 1_200;
const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
const OWN_KEYS = "[role=menu], [role=listbox], [role=dialog], [role=combobox], [role=radiogroup]";
const PRESSABLE = "a, button, summary, [role=button], [role=tab], [role=option]";

/** Starts listening on the document; returns the way to stop. */
export function listenForShortcuts(target: Document = document): () => void {
  let before: string[] = [];
  let forget: ReturnType<typeof setTimeout> | undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || /^(shift|control|alt|meta)$/i.test(event.key)) return;
    const pressed = [...before, stepOf(event)];
    before = [];
    clearTimeout(forget);

    const able = shortcuts.get().filter((shortcut) => isAble(shortcut, event));
    const hit = able.findLast((shortcut) => stepsOf(shortcut.keys).join(" ") === pressed.join(" "));
    if (hit) {
      event.preventDefault();
      hit.run();
      return;
    }
    const begun = able.some((shortcut) => `${shortcut.keys} `.startsWith(`${pressed.join(" ")} `));
    if (!begun) return;
    before = pressed;
    forget = setTimeout(() => {
      before = [];
    }, PATIENCE);
  };

  target.addEventListener("keydown", onKeyDown);
  return () => {
    clearTimeout(forget);
    target.removeEventListener("keydown", onKeyDown);
  };
}

function isAble(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (!isPlain(shortcut.keys)) return true;
  if (plainKeys.get() === "off") return false;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest(FIELD) || at?.closest(OWN_KEYS)) return false;
  if (document.querySelector("[aria-modal=true]")) return false;
  return !((event.key === "Enter" || event.key === " ") && at?.closest(PRESSABLE));
}
