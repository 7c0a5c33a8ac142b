import { expect, test } from "vitest";
import type { NotificationPage } from "~/shared/api/types";
import { leadsTo, says } from "./notification-rules";
import { markRead } from "./queries";

const staff = { slug: "acme", permissions: ["ticket.read", "mail.read"] };
const requester = { slug: "acme", permissions: ["ticket.read-own"] };

test("leads to the ticket, to one's own request or to the mails that failed", () => {
  expect(leadsTo({ kind: "ticket_replied", ticket: 7 }, staff)).toEqual({ to: "/acme/tickets/all/7" });
  expect(leadsTo({ kind: "ticket_replied", ticket: 7 }, requester)).toEqual({ to: "/acme/requests/7" });
  expect(leadsTo({ kind: "mail_failed", ticket: null }, staff)).toEqual({
    to: "/acme/mails",
    search: { state: "failed" },
  });
});

test("names who did it, or the desk when nobody did", () => {
  expect(says({ kind: "ticket_assigned", actor: { id: "b", name: "Ben" } })).toBe(
    "Ben assigned a ticket to you",
  );
  expect(says({ kind: "ticket_solved", actor: null })).toBe("The desk solved a ticket");
});

test("counts down only what had not been read", () => {
  const page = {
    unread: 12,
    next: null,
    notifications: [
      { id: "a", read: false },
      { id: "b", read: true },
    ],
  } as NotificationPage;
  expect(markRead([page], ["a", "b"])[0]?.unread).toBe(11);
  const all = markRead([page], null)[0];
  expect(all?.unread).toBe(0);
  expect(all?.notifications.every((each) => each.read)).toBe(true);
});
