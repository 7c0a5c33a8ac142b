import { useCallback, useState } from "react";

/** Which messages of the open conversation are chosen; null while nobody chooses. */
export function usePicking() {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const start = useCallback(() => setChosen(new Set()), []);
  const stop = useCallback(() => setChosen(null), []);
  const toggle = useCallback((message: string) => {
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(message)) next.add(message);
      return next;
    });
  }, []);
  return { chosen, start, stop, toggle };
}
