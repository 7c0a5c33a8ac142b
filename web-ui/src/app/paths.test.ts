import { expect, test } from "vitest";
import { isTicketView, paths, patterns } from "./paths";

test("addresses stay what they are: people have links to them", () => {
  expect({
    patterns,
    made: [
      paths.workspace("acme"),
      paths.tickets("acme", "mine"),
      paths.ticket("acme", "all", 12),
      paths.newTicket("acme"),
      paths.search("acme"),
      paths.members("acme"),
      paths.settings("acme"),
      paths.mails("acme"),
      paths.requests("acme"),
      paths.newRequest("acme"),
      paths.request("acme", 12),
      paths.me(),
      paths.login(),
      paths.newWorkspace(),
    ],
  }).toMatchInlineSnapshot(`
    {
      "made": [
        "/acme",
        "/acme/tickets/mine",
        "/acme/tickets/all/12",
        "/acme/new",
        "/acme/search",
        "/acme/members",
        "/acme/settings",
        "/acme/mails",
        "/acme/requests",
        "/acme/requests/new",
        "/acme/requests/12",
        "/me",
        "/login",
        "/new-workspace",
      ],
      "patterns": {
        "home": "/",
        "invite": "/invite",
        "login": "/login",
        "mails": "/$slug/mails",
        "me": "/me",
        "members": "/$slug/members",
        "newRequest": "/$slug/requests/new",
        "newTicket": "/$slug/new",
        "newWorkspace": "/new-workspace",
        "request": "/$slug/requests/$number",
        "requests": "/$slug/requests",
        "search": "/$slug/search",
        "settings": "/$slug/settings",
        "ticket": "/$slug/tickets/$view/$number",
        "tickets": "/$slug/tickets/$view",
        "workspace": "/$slug",
      },
    }
  `);
});

test("only views we know are views", () => {
  expect(isTicketView("urgent")).toBe(true);
  expect(isTicketView("12")).toBe(false);
});
