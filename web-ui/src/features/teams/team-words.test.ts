import { expect, test } from "vitest";
import type { Team } from "~/shared/api/types";
import { whyNotShape, whyNotTurn } from "./team-words";

const agent = { permissions: [], archived: false };
const manager = { permissions: ["team.manage"], archived: false };
const team = (mine: Team["mine"], archivedAt: string | null = null) => ({ mine, archivedAt }) as Team;

test("who manages teams does everything", () => {
  expect(whyNotShape(manager)).toBeNull();
  expect(whyNotTurn(manager, team(null), "admin", null)).toBeNull();
});

test("a lead chooses agents and nobody else", () => {
  expect(whyNotTurn(agent, team("lead"), null, "agent")).toBeNull();
  expect(whyNotTurn(agent, team("lead"), "agent", null)).toBeNull();
  expect(whyNotTurn(agent, team("lead"), "agent", "lead")).toContain("an admin the others");
});

test("an agent of the team is told who can", () => {
  expect(whyNotTurn(agent, team("agent"), null, "agent")).toContain("leads the team");
  expect(whyNotShape(agent)).toContain("managers");
});

test("an archived team lets people go and takes nobody in", () => {
  expect(whyNotTurn(manager, team(null, "2026-01-01"), "agent", null)).toBeNull();
  expect(whyNotTurn(manager, team(null, "2026-01-01"), null, "agent")).toContain("Restore");
});
