import { lazy, Suspense, useImperativeHandle, useRef, useState } from "react";
import styles from "./Editor.module.css";
import type { EditorProps } from "./EditorBody";
import type { EditorHandle } from "./editor-handle";

const load = () => import("./EditorBody");
const Body = lazy(() => load().then(({ EditorBody }) => ({ default: EditorBody })));

/** Fetches the editor while nothing else is going on, so that it is there before the first keystroke. */
export function preloadEditor(): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(() => void load());
  else setTimeout(() => void load(), 200);
}

/** Rich text field. Until its code is there, a button that looks like it; what was wanted of the field is remembered. */
export function Editor({ ref, initial, autoFocus = false, ...props }: EditorProps) {
  const [wanted, setWanted] = useState(autoFocus);
  const [html, setHtml] = useState(initial);
  const body = useRef<EditorHandle>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => (body.current ? body.current.focus() : setWanted(true)),
      setHtml: (next) => (body.current ? body.current.setHtml(next) : setHtml(next)),
    }),
    [],
  );
  const waiting = (
    <button type="button" className={styles.waiting} onClick={() => setWanted(true)}>
      {props.placeholder}
    </button>
  );
  return (
    <Suspense fallback={waiting}>
      <Body ref={body} initial={html} autoFocus={wanted} {...props} />
    </Suspense>
  );
}
