import { api, idempotent, unwrap } from "~/shared/api/client";
import { acceptAccess } from "~/shared/api/session";
import type { CodeRequested } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

export function useRequestCode(onSent: (email: string, answer: CodeRequested) => void) {
  return useWrite({
    write: (email: string, key) =>
      unwrap(api.POST("/api/v1/auth/codes", { body: { email }, headers: idempotent(key) })),
    onSuccess: (answer, email) => onSent(email, answer),
  });
}

export function useLogIn(onRefused: (error: unknown) => void) {
  return useWrite({
    write: (body: { login: string; code: string }, key) =>
      unwrap(api.POST("/api/v1/auth/sessions", { body, headers: idempotent(key) })),
    onSuccess: acceptAccess,
    onError: onRefused,
  });
}
