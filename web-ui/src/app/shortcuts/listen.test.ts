import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { capsOf } from "./keys";
import { listenForShortcuts, plainKeys } from "./listen";
import { addShortcut, shortcuts } from "./registry";

let stop: () => void;
beforeEach(() => {
  stop = listenForShortcuts();
});
afterEach(() => {
  stop();
  shortcuts.set([]);
  plainKeys.set("on");
  document.body.replaceChildren();
  vi.useRealTimers();
});

function press(key: string, more: KeyboardEventInit = {}, at: Element = document.body) {
  at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

function bind(keys: string) {
  const run = vi.fn();
  addShortcut({ keys, label: keys, group: "test", palette: true, run });
  return run;
}

function put(html: string): Element {
  const frame = document.createElement("div");
  frame.append(new DOMParser().parseFromString(html, "text/html").body.firstElementChild ?? "");
  document.body.append(frame);
  return frame.firstElementChild ?? frame;
}

test("fires on its key and not on others", () => {
  const solve = bind("e");
  press("r");
  press("e", { ctrlKey: true });
  expect(solve).not.toHaveBeenCalled();
  press("e");
  expect(solve).toHaveBeenCalledOnce();
});

test("one key after the other, if not too late", () => {
  vi.useFakeTimers();
  const go = bind("g m");
  press("g");
  press("m");
  expect(go).toHaveBeenCalledOnce();
  press("g");
  vi.advanceTimersByTime(1_500);
  press("m");
  press("m");
  expect(go).toHaveBeenCalledOnce();
});

test("the sign counts, not how the keyboard makes it", () => {
  const help = bind("?");
  press("?", { shiftKey: true });
  expect(help).toHaveBeenCalledOnce();
});

test.each([
  "<input>",
  "<textarea></textarea>",
  "<div contenteditable='true'></div>",
  "<div role='menu'></div>",
  "<div role='dialog'></div>",
])("never fires inside %s", (html) => {
  const solve = bind("e");
  press("e", {}, put(html));
  expect(solve).not.toHaveBeenCalled();
});

test("waits while a dialog is open, and leaves Enter to buttons", () => {
  const open = bind("enter");
  press("Enter", {}, put("<button>x</button>"));
  put("<div aria-modal='true'></div>");
  press("Enter");
  expect(open).not.toHaveBeenCalled();
});

test("plain keys can be turned off; Ctrl K stays, also inside fields", () => {
  const solve = bind("e");
  const palette = bind("mod+k");
  plainKeys.set("off");
  press("e");
  press("k", { ctrlKey: true }, put("<input>"));
  expect(solve).not.toHaveBeenCalled();
  expect(palette).toHaveBeenCalledOnce();
});

test("what mounted last wins", () => {
  const shell = bind("c");
  const page = bind("c");
  press("c");
  expect(page).toHaveBeenCalledOnce();
  expect(shell).not.toHaveBeenCalled();
});

test("is printed as caps", () => {
  expect(capsOf("g m")).toEqual(["G", "M"]);
  expect(capsOf("mod+enter")).toEqual(["Ctrl", "Enter"]);
});
