import { expect, test } from "vitest";
import { readTicketSearch } from "./ticket-search";

test("keeps what a list knows and drops the rest", () => {
  expect(
    readTicketSearch({ status: "open", priority: 1, sort: "created", evil: "x", assignee: { a: 1 } }),
  ).toEqual({
    status: "open",
    priority: "1",
    sort: "created",
  });
  expect(readTicketSearch({ sort: "sideways" })).toEqual({});
});
