import { type InfiniteData, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { ApiError } from "../api/api-error";
import { api } from "../api/client";
import { keys } from "../api/keys";
import type { Message, MessagePage } from "../api/types";
import { ada, sampleMessage } from "../realtime/samples";
import { useSendingActions, useSendings } from "./use-sending";

const where = { workspace: { id: "w", member: ada.id }, ticket: { id: "t-1", number: 1 } };
const wanted = { visibility: "public", body: "<p>On it</p>", seen: "msg-1" } as const;
const mine = sampleMessage(5, { author: ada, html: wanted.body });

function refusal(type: string, status: number, newer?: Message[]) {
  return new ApiError({ type, title: type, status, ...(newer && { newer }) });
}

describe("sending", () => {
  let post: MockInstance<typeof api.POST>;
  let client: QueryClient;

  const start = () => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    const hook = () => ({ actions: useSendingActions(where), sendings: useSendings(where) });
    return renderHook(hook, { wrapper }).result;
  };
  const answer = (message: Message) =>
    post.mockResolvedValueOnce({ data: message, response: new Response(null, { status: 201 }) } as never);
  const sent = (call: number) =>
    post.mock.calls[call]?.[1] as unknown as { params: { header: object }; body: object } | undefined;
  const keyOf = (call: number) => sent(call)?.params.header;
  const said = () =>
    client
      .getQueryData<InfiniteData<MessagePage>>(keys.messages("w", "t-1"))
      ?.pages.flatMap((page) => page.messages.map(({ id }) => id));

  beforeEach(() => {
    localStorage.clear();
    post = vi.spyOn(api, "POST");
    client = new QueryClient();
    const page: MessagePage = { messages: [sampleMessage(1)], earlier: null };
    client.setQueryData(keys.messages("w", "t-1"), { pages: [page], pageParams: [null] });
  });

  it("puts the message into the conversation and out of the outbox", async () => {
    const result = start();
    answer(mine);
    await act(() => result.current.actions.send(wanted));
    expect(said()).toEqual(["msg-1", "msg-5"]);
    expect(result.current.sendings).toEqual([]);
  });

  it("tries again with the same key when nobody knows whether it was sent", async () => {
    const result = start();
    post.mockRejectedValueOnce(refusal("unreachable", 0));
    await act(() => result.current.actions.send(wanted));
    const [failed] = result.current.sendings;
    expect(failed).toMatchObject({ state: "failed", body: wanted.body });
    answer(mine);
    await act(() => result.current.actions.retry(failed as never));
    expect(keyOf(1)).toEqual(keyOf(0));
    expect(result.current.sendings).toEqual([]);
  });

  it("holds a reply when others wrote meanwhile, and sends it on demand after what they wrote", async () => {
    const result = start();
    post.mockRejectedValueOnce(refusal("thread-moved", 412, [sampleMessage(3)]));
    await act(() => result.current.actions.send(wanted));
    const [held] = result.current.sendings;
    expect(held?.state).toBe("held");
    expect(said()).toEqual(["msg-1", "msg-3"]);
    answer(mine);
    await act(() => result.current.actions.sendAnyway(held as never));
    expect(keyOf(1)).not.toEqual(keyOf(0));
    expect(sent(1)?.body).toMatchObject({ seen: "msg-3" });
    expect(said()).toEqual(["msg-1", "msg-3", "msg-5"]);
  });
});
