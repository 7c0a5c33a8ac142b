import { useCallback, useRef } from "react";
import type { Typing } from "./frames";
import { useConnection } from "./use-live";

const EVERY = 3_000;

/** Says that I am writing, not more often than the protocol wants to hear it. */
export function useTypingSignal(ticket: string): (as: Typing) => void {
  const { socket } = useConnection();
  const last = useRef({ as: "", at: 0 });
  return useCallback(
    (as) => {
      const now = Date.now();
      if (last.current.as === as && now - last.current.at < EVERY) return;
      last.current = { as, at: now };
      socket.typing(ticket, as);
    },
    [socket, ticket],
  );
}
