import { lazy, Suspense, useState } from "react";
import styles from "./Editor.module.css";
import type { EditorProps } from "./EditorBody";

const load = () => import("./EditorBody");
const Body = lazy(() => load().then(({ EditorBody }) => ({ default: EditorBody })));

/** Fetches the editor while nothing else is going on, so that it is there before the first keystroke. */
export function preloadEditor(): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(() => void load());
  else setTimeout(() => void load(), 200);
}

/** Rich text field. Until its code is there, a button that looks like it remembers that writing was wanted. */
export function Editor(props: EditorProps) {
  const [wanted, setWanted] = useState(props.autoFocus ?? false);
  const waiting = (
    <button type="button" className={styles.waiting} onClick={() => setWanted(true)}>
      {props.placeholder}
    </button>
  );
  return (
    <Suspense fallback={waiting}>
      <Body {...props} autoFocus={wanted} />
    </Suspense>
  );
}
