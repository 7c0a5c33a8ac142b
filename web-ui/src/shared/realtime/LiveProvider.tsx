import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useEffect, useRef, useState } from "react";
import type { MyWorkspace } from "../api/types";
import { LiveConnection } from "./connection";

export const LiveContext = createContext<LiveConnection | null>(null);

type Props = {
  workspace: Pick<MyWorkspace, "id" | "member">;
  /** The right to this workspace ended while it was on the screen. */
  onForbidden?: () => void;
  children: ReactNode;
};

/** Keeps one socket to the workspace open for as long as it is on the screen. Give it the workspace's id as `key`. */
export function LiveProvider({ workspace, onForbidden, children }: Props) {
  const client = useQueryClient();
  const forbidden = useRef(onForbidden);
  forbidden.current = onForbidden;
  const [connection] = useState(
    () =>
      new LiveConnection({ workspace: workspace.id, me: workspace.member }, client, () =>
        forbidden.current?.(),
      ),
  );
  useEffect(() => {
    const { socket } = connection;
    const wake = () => socket.wake();
    const sleep = () => socket.sleep();
    const seen = () => document.visibilityState === "visible" && socket.wake();
    socket.start();
    window.addEventListener("online", wake);
    window.addEventListener("offline", sleep);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", sleep);
      document.removeEventListener("visibilitychange", seen);
      connection.stop();
    };
  }, [connection]);
  return <LiveContext value={connection}>{children}</LiveContext>;
}
