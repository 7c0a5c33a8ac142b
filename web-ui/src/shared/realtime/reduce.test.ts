import { describe, expect, it } from "vitest";
import type { TicketPage } from "../api/types";
import { appendMessage, type Held, newerTicket, reduce, type Viewer } from "./reduce";
import { ada, sampleEvent, sampleMessage, sampleTicket } from "./samples";
import { fits, placeTicket, staysPut } from "./ticket-list";

const viewer: Viewer = { me: ada.id, open: null, query: {} };
const page = (...numbers: number[]) => ({ tickets: numbers.map((n) => sampleTicket(n)), next: null });
const order = (held: Held) => held.tickets.tickets.map((ticket) => ticket.number);

describe("reduce", () => {
  const held: Held = {
    tickets: page(3, 2, 1),
    ticket: sampleTicket(1, { readTo: "msg-1", unread: false }),
    messages: { messages: [sampleMessage(1)], earlier: null },
  };

  it("moves the ticket up, appends the message once and marks it unread", () => {
    const message = sampleMessage(9);
    const event = sampleEvent(5, { ticket: sampleTicket(1, { updatedAt: message.createdAt }), message });
    const after = reduce(reduce(held, event, viewer), event, viewer);
    expect(order(after)).toEqual([1, 3, 2]);
    expect(after.ticket).toMatchObject({ unread: true, readTo: "msg-1", updatedAt: message.createdAt });
    expect(after.messages?.messages.map(({ id }) => id)).toEqual(["msg-1", "msg-9"]);
  });

  it("leaves other tickets' conversations alone", () => {
    const after = reduce(
      held,
      sampleEvent(5, { ticket: sampleTicket(2), message: sampleMessage(9) }),
      viewer,
    );
    expect(after.messages).toBe(held.messages);
    expect(after.ticket).toBe(held.ticket);
  });

  it("is not impressed by events without a ticket", () => {
    expect(reduce(held, sampleEvent(5, { type: "member.joined" }), viewer)).toBe(held);
  });
});

describe("newerTicket", () => {
  const held = sampleTicket(1, { version: 4, unread: false });

  it("never lets an older snapshot win", () => {
    expect(
      newerTicket(held, sampleTicket(1, { version: 3, subject: "old" }), undefined, viewer).subject,
    ).toBe("Subject 1");
    const earlier = sampleTicket(1, { version: 4, updatedAt: "2026-11-20T10:00:59.999999Z", subject: "old" });
    expect(newerTicket(held, earlier, undefined, viewer).subject).toBe("Subject 1");
    const later = sampleTicket(1, { version: 4, updatedAt: "2026-11-20T10:01:00.000001Z", subject: "new" });
    expect(newerTicket(held, later, undefined, viewer).subject).toBe("new");
  });

  it("knows what is unread", () => {
    const unread = (message = sampleMessage(2), changes: Partial<Viewer> = {}) =>
      newerTicket(held, sampleTicket(1), message, { ...viewer, ...changes }).unread;
    expect(unread()).toBe(true);
    expect(unread(sampleMessage(2, { author: ada }))).toBe(false);
    expect(unread(sampleMessage(2), { open: "t-1" })).toBe(false);
  });
});

describe("lists", () => {
  it("mirror the server's filter", () => {
    const ticket = sampleTicket(1, { assignee: ada });
    expect(fits(ticket, { assignee: "me", category: "new,open" }, ada.id)).toBe(true);
    expect(fits(ticket, { assignee: "none" }, ada.id)).toBe(false);
    expect(fits(ticket, { priority: "1" }, ada.id)).toBe(false);
    expect(fits(ticket, { requester: "me" }, ada.id)).toBe(false);
    expect(fits(ticket, { status: "open", requester: "m-rita" }, ada.id)).toBe(true);
    expect(fits(ticket, { category: "solved,closed" }, ada.id)).toBe(false);
  });

  it("know what is set aside", () => {
    const asleep = sampleTicket(1, { snoozedUntil: "2026-11-21T09:00:00Z" });
    expect(
      [true, false, undefined].map((snoozed) => fits(asleep, snoozed === undefined ? {} : { snoozed }, null)),
    ).toEqual([true, false, true]);
    expect(fits(sampleTicket(1), { snoozed: true }, null)).toBe(false);
  });

  it("cannot know who follows a ticket: rows of such a list change, but come and go by the server alone", () => {
    const pages = [{ tickets: [sampleTicket(2), sampleTicket(1)], next: null }];
    const query = { follower: "me" };
    expect(placeTicket(pages, sampleTicket(3), query, null)).toEqual(pages);
    const newer = sampleTicket(1, { updatedAt: "2026-11-20T12:00:00Z" });
    expect(placeTicket(pages, newer, query, null)[0]?.tickets.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("place a row where the server would, or nowhere", () => {
    const pages: TicketPage[] = [
      { ...page(9, 7), next: "a" },
      { ...page(5, 3), next: "b" },
    ];
    const numbers = (list: TicketPage[]) => list.map(({ tickets }) => tickets.map(({ number }) => number));
    expect(numbers(placeTicket(pages, sampleTicket(6), {}, null))).toEqual([
      [9, 7],
      [6, 5, 3],
    ]);
    expect(numbers(placeTicket(pages, sampleTicket(1), {}, null))).toEqual([
      [9, 7],
      [5, 3],
    ]);
    expect(numbers(placeTicket(pages, sampleTicket(7), { assignee: "me" }, "x"))).toEqual([[9], [5, 3]]);
    expect(staysPut(pages, sampleTicket(7, { subject: "x" }), {}, null)).toBe(true);
    expect(staysPut(pages, sampleTicket(6), {}, null)).toBe(false);
  });
});

describe("appendMessage", () => {
  it("keeps the order of time, and leaves what is before the page to the page before", () => {
    const held = { messages: [sampleMessage(3), sampleMessage(5)], earlier: "cursor" };
    const ids = (n: number) => appendMessage(held, sampleMessage(n)).messages.map(({ id }) => id);
    expect(ids(4)).toEqual(["msg-3", "msg-4", "msg-5"]);
    expect(ids(1)).toEqual(["msg-3", "msg-5"]);
  });
});
