import { expect, test } from "vitest";
import { filterOf, mayGrant, whyNotChange, whyNotDeactivate, whyNotRole } from "./member-rules";

const me = (role: "owner" | "admin" | "manager") => ({
  role,
  member: "me",
  archived: false,
  permissions: role === "manager" ? ["member.invite"] : ["member.invite", "member.manage"],
});
const other = (role: "owner" | "admin" | "agent", active = true) => ({ id: "other", role, active });

test("nobody gives or takes a role above their own", () => {
  expect(mayGrant("owner", "owner")).toBe(true);
  expect(mayGrant("admin", "owner")).toBe(false);
  expect(whyNotChange(me("admin"), other("owner"))).toContain("stands above yours");
  expect(whyNotChange(me("admin"), other("admin"))).toBeNull();
  expect(whyNotRole(me("admin"), other("agent"), "owner")).toContain("stands above yours");
  expect(whyNotRole(me("admin"), other("agent"), "admin")).toBeNull();
});

test("says who may, and what has to be done first", () => {
  expect(whyNotChange(me("manager"), other("agent"))).toContain("owners and admins");
  expect(whyNotRole(me("owner"), other("agent", false), "admin")).toContain("Reactivate");
  expect(whyNotChange({ ...me("owner"), archived: true }, other("agent"))).toContain("Restore");
});

test("nobody locks themselves out", () => {
  expect(whyNotDeactivate(me("owner"), { id: "me", role: "owner" })).toContain("yourself");
  expect(whyNotDeactivate(me("owner"), other("agent"))).toBeNull();
});

test("the filter becomes a question to the server", () => {
  expect(filterOf("everybody", "")).toEqual({});
  expect(filterOf("staff", " ma ")).toEqual({ staff: true, q: "ma" });
  expect(filterOf("requesters", "")).toEqual({ role: "requester" });
});
