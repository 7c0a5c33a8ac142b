import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Session } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { sayError } from "~/shared/ui/toast";

export const sessionsQuery = queryOptions({
  queryKey: keys.mySessions,
  queryFn: () => unwrap(api.GET("/api/v1/me/sessions")),
  select: (answer) => answer.sessions,
});

export function useEndSession(onDone: (session: Session) => void) {
  const client = useQueryClient();
  return useWrite({
    write: (session: Session) =>
      unwrap(api.DELETE("/api/v1/me/sessions/{session}", { params: { path: { session: session.id } } })),
    onSuccess: (_, session) => {
      onDone(session);
      return client.invalidateQueries({ queryKey: keys.mySessions });
    },
    onError: sayError,
  });
}

export function useEndOthers(onDone: () => void) {
  const client = useQueryClient();
  return useWrite({
    write: () => unwrap(api.DELETE("/api/v1/me/sessions/others")),
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: keys.mySessions });
    },
    onError: sayError,
  });
}
