import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { ApiError, unreachable } from "./api-error";
import { useWrite } from "./use-write";

const wrapper = ({ children }: { children: ReactNode }) => (
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  </I18nProvider>
);

async function keysOf(answers: (Error | null)[], inputs: string[]): Promise<string[]> {
  const keys: string[] = [];
  const write = async (_: string, key: string) => {
    const answer = answers[keys.length];
    keys.push(key);
    if (answer) throw answer;
    return "done";
  };
  const { result } = renderHook(() => useWrite({ write }), { wrapper });
  for (const input of inputs) {
    result.current.mutate(input);
    await waitFor(() => expect(result.current.isIdle || result.current.isPending).toBe(false));
  }
  return keys;
}

test("pressing again after a lost answer is the same intent", async () => {
  const [first, second] = await keysOf([unreachable(), null], ["hello", "hello"]);
  expect(first).toBe(second);
});

test("a refusal, a success or other words begin a new intent", async () => {
  const refusal = new ApiError({ type: "invalid", title: "", status: 422 });
  const [first, second, third, fourth] = await keysOf(
    [refusal, null, unreachable(), null],
    ["hello", "hello", "hello", "other"],
  );
  expect(new Set([first, second, third, fourth]).size).toBe(4);
});
