import { type RefObject, useEffect, useRef } from "react";
import type { ListGate } from "~/shared/realtime/list-gate";

const TOP = 8;

/** The list rests when it stands at its top and neither pointer nor focus is in it. */
export function useRest(gate: ListGate, scroll: RefObject<HTMLDivElement | null>) {
  const pointed = useRef(false);
  const judge = () => {
    const element = scroll.current;
    const focused = element?.querySelector(":focus-visible") != null;
    gate.resting = !pointed.current && !focused && (element?.scrollTop ?? 0) <= TOP;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new gate knows nothing yet
  useEffect(judge, [gate]);
  const point = (now: boolean) => () => {
    pointed.current = now;
    judge();
  };
  return {
    onScroll: judge,
    onPointerEnter: point(true),
    onPointerLeave: point(false),
    onFocus: judge,
    // Where the focus goes is known only after this event.
    onBlur: () => queueMicrotask(judge),
  };
}
