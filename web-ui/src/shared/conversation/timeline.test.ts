import { describe, expect, it } from "vitest";
import { ada, sampleEvent, sampleMessage } from "../realtime/samples";
import { timeline } from "./timeline";

const parts = {
  as: "staff" as const,
  messages: [1, 2, 3].map((n) => sampleMessage(n)),
  events: [],
  moreBefore: false,
  readTo: null,
  me: ada.id,
};
const keys = (changes: Partial<Parameters<typeof timeline>[0]>) =>
  timeline({ ...parts, ...changes }).map(({ key }) => key);
const day = `day ${new Date("2026-11-20T10:01:00Z").toDateString()}`;

describe("timeline", () => {
  it("tells what happened between the messages, but not what the messages tell", () => {
    const status = sampleEvent(7, { type: "ticket.status-changed", at: "2026-11-20T10:02:00Z" });
    const reply = sampleEvent(8, { type: "ticket.replied", at: "2026-11-20T10:02:00Z" });
    expect(keys({ events: [reply, status] })).toEqual([day, "msg-1", "msg-2", "e-7", "msg-3"]);
  });

  it("leaves what happened before the first message held to the earlier page", () => {
    const early = sampleEvent(7, { type: "ticket.assigned", at: "2026-11-20T09:00:00Z" });
    expect(keys({ events: [early], moreBefore: true })).not.toContain("e-7");
    expect(keys({ events: [early] })).toContain("e-7");
  });

  it("marks where I left off, unless all that is new is mine", () => {
    expect(keys({ readTo: "msg-1" })).toEqual([day, "msg-1", "new", "msg-2", "msg-3"]);
    expect(keys({ readTo: "msg-3" })).not.toContain("new");
    expect(keys({ readTo: null })).not.toContain("new");
    expect(
      keys({ readTo: "msg-1", messages: [sampleMessage(1), sampleMessage(2, { author: ada })] }),
    ).not.toContain("new");
  });
});
