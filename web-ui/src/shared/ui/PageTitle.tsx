import { useEffect } from "react";
import { createStore, useStore } from "../lib/store";

const title = createStore("");

/** Names the page in the browser's tab, and says the name to those who cannot see that the page has changed. */
export function PageTitle({ children }: { children: string }) {
  useEffect(() => {
    title.set(children);
    document.title = `${children} · Relaydesk`;
  }, [children]);
  return null;
}

/** Once, at the root. */
export function PageAnnouncer() {
  return (
    <div role="status" className="hidden-words">
      {useStore(title)}
    </div>
  );
}
