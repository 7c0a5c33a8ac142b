import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR = 90;

type Parts = { ticket: string; first: string | undefined; last: string | undefined; ready: boolean };

/**
 * Where a conversation stands: it opens at what is new, or at its end; it follows what arrives while the reader is at the
 * end; and it does not move when earlier messages are put before.
 */
export function useConversationScroll(
  scroll: RefObject<HTMLDivElement | null>,
  { ticket, first, last, ready }: Parts,
) {
  const opened = useRef<string | null>(null);
  const atEnd = useRef(true);
  const before = useRef({ first, height: 0 });
  const [below, setBelow] = useState(false);

  const toEnd = useCallback(() => {
    const element = scroll.current;
    element?.scrollTo({ top: element.scrollHeight });
    setBelow(false);
  }, [scroll]);

  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element || !ready) return;
    if (opened.current !== ticket) {
      opened.current = ticket;
      const mark = element.querySelector<HTMLElement>("[data-new]");
      element.scrollTop = mark ? Math.max(0, mark.offsetTop - 64) : element.scrollHeight;
      atEnd.current = isAtEnd(element);
      setBelow(false);
    } else if (before.current.first !== first) {
      element.scrollTop += element.scrollHeight - before.current.height;
    }
    before.current = { first, height: element.scrollHeight };
  }, [scroll, ticket, first, ready]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because something arrived
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element || opened.current !== ticket) return;
    if (atEnd.current) toEnd();
    else setBelow(true);
    before.current.height = element.scrollHeight;
  }, [last]);

  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const content = element.firstElementChild ?? element;
    const watch = new ResizeObserver(() => {
      if (atEnd.current && opened.current) element.scrollTop = element.scrollHeight;
      before.current.height = element.scrollHeight;
    });
    watch.observe(element);
    watch.observe(content);
    return () => watch.disconnect();
  }, [scroll]);

  const onScroll = useCallback(() => {
    const element = scroll.current;
    if (!element) return;
    atEnd.current = isAtEnd(element);
    if (atEnd.current) setBelow(false);
  }, [scroll]);

  return { onScroll, below, toEnd };
}

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
}
