import { useSyncExternalStore } from "react";
import { createStore } from "./store";

const minute = createStore(Date.now());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, moving every 20 seconds; one clock for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(watch, minute.get);
}

function watch(listener: () => void): () => void {
  if (watchers++ === 0) {
    minute.set(Date.now());
    timer = setInterval(() => minute.set(Date.now()), 20_000);
  }
  const leave = minute.subscribe(listener);
  return () => {
    leave();
    if (--watchers === 0) clearInterval(timer);
  };
}
