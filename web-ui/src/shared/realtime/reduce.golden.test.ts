import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { LiveEvent } from "../api/types";
import { type Held, reduce } from "./reduce";

/** Written by the server's tests: what a client held, what came over the socket, what it would have got by asking again. */
type Golden = {
  name: string;
  viewer: "staff" | "requester";
  me?: string;
  before: Held;
  events: LiveEvent[];
  after: Held;
};

const folder = resolve(import.meta.dirname, "../../../../verticles/src/test/resources/golden/live");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

describe.skipIf(files.length === 0)("golden events", () => {
  it.each(files)("%s", (file) => {
    const golden = JSON.parse(readFileSync(resolve(folder, file), "utf8")) as Golden;
    const viewer = { me: golden.me ?? null, open: null, query: {} };
    const after = golden.events.reduce((held, event) => reduce(held, event, viewer), golden.before);
    expect(after).toEqual(golden.after);
  });
});
