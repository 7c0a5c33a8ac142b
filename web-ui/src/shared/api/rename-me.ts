import { useQueryClient } from "@tanstack/react-query";
import { api, idempotent, unwrap } from "./client";
import { keys } from "./keys";
import { useWrite } from "./use-write";

export function useRenameMe(onDone?: () => void) {
  const client = useQueryClient();
  return useWrite({
    write: (name: string, key) =>
      unwrap(api.PATCH("/api/v1/me", { body: { name }, headers: idempotent(key) })),
    onSuccess: (me) => {
      client.setQueryData(keys.me, me);
      onDone?.();
    },
  });
}
