import { useEffect } from "react";

const PRODUCT = "Relaydesk";

/** What the browser's tab says while this page is shown. */
export function useTitle(words: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${words} · ${PRODUCT}`;
    return () => {
      document.title = before;
    };
  }, [words]);
}
