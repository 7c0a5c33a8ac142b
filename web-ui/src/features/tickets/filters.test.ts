import { describe, expect, it } from "vitest";
import { readTicketSearch } from "~/app/ticket-search";
import { categoriesOf, isFiltered, queryOf, withFilter } from "./filters";

describe("filters", () => {
  it("narrow the view by what the address says", () => {
    expect(queryOf("mine", {})).toEqual({
      assignee: "me",
      category: "new,open,pending,on_hold",
      snoozed: false,
    });
    expect(queryOf("mine", { category: "pending", priority: "2" })).toEqual({
      assignee: "me",
      category: "pending",
      priority: "2",
      snoozed: false,
    });
    expect(queryOf("snoozed", {})).toEqual({ snoozed: true });
    expect(queryOf("all", { sort: "updated" })).toEqual({});
    expect(queryOf("all", { sort: "created" })).toEqual({ sort: "created" });
  });

  it("come from the address and go back into it", () => {
    const search = readTicketSearch({ category: "open,pending", priority: 1, sort: "nonsense", other: "x" });
    expect(search).toEqual({ category: "open,pending", priority: "1" });
    expect(categoriesOf(search)).toEqual(["open", "pending"]);
    expect(withFilter(search, "priority", undefined)).toEqual({ category: "open,pending" });
    expect(withFilter(search, "requester", "m-1")).toEqual({ ...search, requester: "m-1" });
    expect(isFiltered({ sort: "created" })).toBe(false);
    expect(isFiltered(search)).toBe(true);
  });
});
