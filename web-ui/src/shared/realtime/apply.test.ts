import { hashKey, type InfiniteData, QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keys } from "../api/keys";
import type { LiveEvent, MessagePage, NotificationPage, Ticket, TicketPage } from "../api/types";
import { apply, type LiveContext } from "./apply";
import { ListGate, ListGates } from "./list-gate";
import { ada, rita, sampleEvent, sampleMessage, sampleTicket } from "./samples";

const list = keys.tickets("w", {});

describe("apply", () => {
  let client: QueryClient;
  let gate: ListGate;
  let context: LiveContext;

  const event = (n: number, changes: Partial<LiveEvent> = {}) =>
    sampleEvent(n, {
      ticket: sampleTicket(1, { updatedAt: "2026-11-20T11:00:00Z", preview: "news" }),
      message: sampleMessage(n),
      ...changes,
    });
  const rows = () =>
    client.getQueryData<InfiniteData<TicketPage>>(list)?.pages.flatMap((page) => page.tickets) ?? [];
  const order = () => rows().map(({ number }) => number);
  const bring = (...events: LiveEvent[]) => {
    for (const each of events) apply(each, client, context);
  };

  beforeEach(() => {
    client = new QueryClient();
    const gates = new ListGates();
    gate = new ListGate();
    gates.set(hashKey(list), gate);
    context = { workspace: "w", me: ada.id, open: () => null, gates, recount: vi.fn() };
    const page: TicketPage = { tickets: [3, 2, 1].map((n) => sampleTicket(n)), next: null };
    client.setQueryData(list, { pages: [page], pageParams: [null] });
  });

  it("moves rows while the list is at rest", () => {
    bring(event(1));
    expect(order()).toEqual([1, 3, 2]);
    expect(rows()[0]?.unread).toBe(true);
  });

  it("announces instead while somebody points at it, but shows the new words", () => {
    gate.resting = false;
    bring(event(1), event(2, { type: "ticket.opened", ticket: sampleTicket(9) }));
    expect(order()).toEqual([3, 2, 1]);
    expect(rows()[2]?.preview).toBe("news");
    expect(gate.news).toEqual({ fresh: 1, moved: 1 });
  });

  it("shows what I did myself at once", () => {
    gate.resting = false;
    bring(event(1, { actor: ada, message: sampleMessage(1, { author: ada }) }));
    expect(order()).toEqual([1, 3, 2]);
    expect(gate.news).toEqual({ fresh: 0, moved: 0 });
    expect(rows()[0]?.unread).toBe(false);
  });

  it("keeps the open ticket, its conversation and its history up to date", () => {
    const page: MessagePage = { messages: [], earlier: null };
    client.setQueryData(keys.ticket("w", 1), sampleTicket(1, { readTo: "msg-0", unread: false }));
    client.setQueryData(keys.messages("w", "t-1"), { pages: [page], pageParams: [null] });
    client.setQueryData(keys.history("w", "t-1"), {
      pages: [{ events: [], next: null }],
      pageParams: [null],
    });
    context.open = () => "t-1";
    bring(event(4), event(4));
    expect(client.getQueryData<Ticket>(keys.ticket("w", 1))).toMatchObject({
      preview: "news",
      unread: false,
    });
    const messages = client.getQueryData<InfiniteData<MessagePage>>(keys.messages("w", "t-1"));
    expect(messages?.pages[0]?.messages.map(({ id }) => id)).toEqual(["msg-4"]);
    const history = client.getQueryData<InfiniteData<{ events: LiveEvent[] }>>(keys.history("w", "t-1"));
    expect(history?.pages[0]?.events).toHaveLength(1);
    expect(history?.pages[0]?.events[0]).not.toHaveProperty("ticket");
  });

  it("counts anew when a ticket may have changed views, and not for a reply", () => {
    bring(event(1));
    expect(context.recount).not.toHaveBeenCalled();
    bring(event(2, { type: "ticket.assigned" }));
    expect(context.recount).toHaveBeenCalledOnce();
  });

  it("puts notifications on top and counts them down when read elsewhere", () => {
    const key = keys.notifications("w");
    client.setQueryData<NotificationPage>(key, { notifications: [], unread: 2, next: null });
    const notification = {
      id: "n-1",
      kind: "ticket_replied",
      severity: "info",
      title: "Subject 1",
      actor: rita,
      createdAt: "2026-11-20T11:00:00Z",
      read: false,
    } as const;
    const raised = sampleEvent(5, { type: "notification.raised", notification });
    bring(raised, raised);
    expect(client.getQueryData<NotificationPage>(key)).toMatchObject({
      unread: 3,
      notifications: [{ id: "n-1" }],
    });
    bring(sampleEvent(6, { type: "notification.read", notifications: ["n-1", "n-0"] }));
    expect(client.getQueryData<NotificationPage>(key)).toMatchObject({
      unread: 1,
      notifications: [{ read: true }],
    });
    bring(sampleEvent(7, { type: "notification.read" }));
    expect(client.getQueryData<NotificationPage>(key)?.unread).toBe(0);
  });
});
