import { useCallback, useEffect, useRef } from "react";
import { type Draft, dropDraft, keepDraft } from "./drafts";

const PAUSE = 300;

/** Keeps a draft shortly after each change and at the latest when the field goes. */
export function useDraftKeeper(
  member: string,
  ticket: string,
): { keep: (draft: Draft) => void; drop: () => void } {
  const waiting = useRef<{ draft: Draft; timer: ReturnType<typeof setTimeout> } | null>(null);
  const flush = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    keepDraft(member, ticket, waiting.current.draft);
    waiting.current = null;
  }, [member, ticket]);
  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);
  const keep = useCallback(
    (draft: Draft) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { draft, timer: setTimeout(flush, PAUSE) };
    },
    [flush],
  );
  const drop = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    dropDraft(member, ticket);
  }, [member, ticket]);
  return { keep, drop };
}
