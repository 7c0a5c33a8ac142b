import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "~/shared/api/api-error";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only silence and a tired server are asked again.
      retry: (count, error) => count < 2 && error instanceof ApiError && [0, 503].includes(error.status),
      retryDelay: (attempt) => 600 * 2 ** attempt,
    },
  },
});
