import { beforeEach, describe, expect, it, vi } from "vitest";
import { ada, sampleMessage } from "../realtime/samples";
import { hasArrived, Outbox, type Sending } from "./outbox";

const sending: Sending = {
  key: "key-12345",
  ticket: "t-1",
  visibility: "public",
  body: "<p>On it</p>",
  seen: "msg-2",
  state: "sending",
};

describe("Outbox", () => {
  beforeEach(() => localStorage.clear());

  it("offers what was under way at a reload as not sent, with the same key", () => {
    new Outbox().put("ada", sending);
    expect(new Outbox().of("ada", "t-1")).toEqual([{ ...sending, state: "failed" }]);
    expect(new Outbox().of("bo", "t-1")).toEqual([]);
  });

  it("replaces by key, drops, and tells who listens", () => {
    const outbox = new Outbox();
    const heard = vi.fn();
    outbox.subscribe(heard);
    outbox.put("ada", sending);
    outbox.put("ada", { ...sending, state: "failed" });
    expect(outbox.of("ada", "t-1")).toHaveLength(1);
    outbox.drop("ada", sending);
    expect(outbox.of("ada", "t-1")).toEqual([]);
    expect(heard).toHaveBeenCalledTimes(3);
    expect(localStorage).toHaveLength(0);
  });
});

describe("hasArrived", () => {
  const before = [sampleMessage(1), sampleMessage(2)];
  const mine = sampleMessage(3, { author: ada, html: "<p>On  it</p>" });

  it("knows my own message when the socket was faster than the answer", () => {
    expect(hasArrived(sending, before, ada.id)).toBe(false);
    expect(hasArrived(sending, [...before, mine], ada.id)).toBe(true);
    expect(hasArrived(sending, [...before, { ...mine, visibility: "internal" }], ada.id)).toBe(false);
  });

  it("does not take an earlier one of the same words for it", () => {
    expect(hasArrived({ ...sending, seen: mine.id }, [...before, mine], ada.id)).toBe(false);
  });
});
