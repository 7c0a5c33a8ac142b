import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lifetime } from "./token";

type SessionModule = typeof import("./session");
let session: SessionModule;
const calls = vi.fn<(url: string) => Response>();

const access = (name: string) =>
  Response.json({
    accessToken: name,
    expiresAt: new Date(Date.now() + 300_000).toISOString(),
    person: { id: "p", email: "p@example.com", name: "P" },
  });
const refused = () =>
  Response.json({ type: "logged-out", title: "Logged out", status: 401 }, { status: 401 });

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  calls.mockReset();
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("fetch", async (url: string) => calls(url));
  session = await import("./session");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("many who ask at once get one renewal", async () => {
  calls.mockImplementation(() => access("one"));
  const tokens = await Promise.all([session.freshToken(), session.freshToken(), session.renew(null)]);
  expect(tokens).toEqual(["one", "one", "one"]);
  expect(calls).toHaveBeenCalledOnce();
  expect(session.sessionState()).toBe("in");
});

test("renews half a minute before the end, by itself", async () => {
  calls.mockImplementationOnce(() => access("one")).mockImplementation(() => access("two"));
  await session.freshToken();
  await vi.advanceTimersByTimeAsync(269_000);
  expect(calls).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(calls).toHaveBeenCalledTimes(2);
  expect(await session.freshToken()).toBe("two");
});

test("does not renew a token that somebody has replaced already", async () => {
  calls.mockImplementation(() => access("two"));
  await session.freshToken();
  expect(await session.renew("one")).toBe("two");
  expect(calls).toHaveBeenCalledOnce();
});

test("a refused renewal ends the session and says so", async () => {
  const heard = vi.fn();
  session.onSession(heard);
  calls.mockImplementation(refused);
  await expect(session.freshToken()).rejects.toMatchObject({ status: 401 });
  expect(session.sessionState()).toBe("out");
  expect(heard).toHaveBeenCalledOnce();
});

test("a lost connection ends nothing; it is tried again", async () => {
  calls.mockImplementationOnce(() => access("one"));
  await session.freshToken();
  calls.mockImplementationOnce(() => {
    throw new TypeError("offline");
  });
  calls.mockImplementation(() => access("three"));
  await vi.advanceTimersByTimeAsync(271_000);
  expect(session.sessionState()).toBe("in");
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await session.freshToken()).toBe("three");
});

test("a wrong clock makes nobody renew without pause or far too late", () => {
  const now = Date.parse("2026-01-01T12:00:00Z");
  expect(lifetime("2026-01-01T12:05:00Z", now)).toBe(300_000);
  expect(lifetime("2026-01-01T11:00:00Z", now)).toBe(60_000);
  expect(lifetime("2026-01-01T19:00:00Z", now)).toBe(300_000);
});
