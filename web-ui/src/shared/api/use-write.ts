import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { ApiError } from "./api-error";
import { newKey } from "./intent";

interface Options<I, R> {
  /** Carries the wish out; `key` goes into `idempotent(key)`. */
  write: (input: I, key: string) => Promise<R>;
  onSuccess?: (result: R, input: I) => unknown;
  onError?: (error: Error, input: I) => unknown;
}

/**
 * A mutation with one idempotency key per intent: automatic tries again, and a second press of the button after an
 * answer got lost, use the same key, so nothing is ever done twice. A definite refusal ends the intent.
 */
export function useWrite<R, I = void>({
  write,
  onSuccess,
  onError,
}: Options<I, R>): UseMutationResult<R, Error, I> {
  const open = useRef<{ input: string; key: string } | null>(null);
  return useMutation<R, Error, I>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input) ?? "";
      if (open.current?.input !== text) open.current = { input: text, key: newKey() };
      const result = await write(input, open.current.key);
      open.current = null;
      return result;
    },
    retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 503,
    onSuccess: (result, input) => onSuccess?.(result, input),
    onError: (error, input) => {
      if (error instanceof ApiError && !error.outcomeUnknown) open.current = null;
      return onError?.(error, input);
    },
  });
}
