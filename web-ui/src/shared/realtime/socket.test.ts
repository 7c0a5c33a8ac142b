import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backoff } from "./backoff";
import { FakeSocket } from "./fake-socket";
import { sampleEvent } from "./samples";
import { type Admission, LiveSocket, type LiveSocketOptions, type Refusal } from "./socket";

describe("backoff", () => {
  it("stays between half a second and a bound that doubles up to half a minute", () => {
    expect(backoff(1, () => 0)).toBe(500);
    expect(backoff(1, () => 1)).toBe(1000);
    expect(backoff(4, () => 1)).toBe(8000);
    expect(backoff(40, () => 1)).toBe(30_000);
  });
});

describe("LiveSocket", () => {
  let sockets: FakeSocket[];
  let admission: Admission | Refusal;
  const spies = {
    renew: vi.fn(),
    onStatus: vi.fn(),
    onEvents: vi.fn(),
    onPresence: vi.fn(),
    onStale: vi.fn(),
    onEnd: vi.fn(),
  } satisfies Partial<LiveSocketOptions>;
  let live: LiveSocket;

  const last = () => sockets.at(-1) as FakeSocket;
  const status = () => spies.onStatus.mock.lastCall?.[0];
  const seqs = () =>
    spies.onEvents.mock.calls.flatMap(([events]) => events.map((event: { seq: number }) => event.seq));
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(async () => {
    vi.useFakeTimers();
    sockets = [];
    admission = { ticket: "one-time", path: "/api/v1/live" };
    for (const spy of Object.values(spies)) spy.mockReset();
    spies.renew.mockResolvedValue(true);
    const open = () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    };
    live = new LiveSocket({ ...spies, admit: async () => admission, open, random: () => 0.5 });
    live.start();
    await settle();
  });
  afterEach(() => {
    live.stop();
    vi.useRealTimers();
  });

  it("says hello and is live; what was fetched before the welcome may be behind", () => {
    last().welcome(7);
    expect(last().sent[0]).toEqual({ type: "hello", ticket: "one-time", since: null });
    expect(spies.onStale).toHaveBeenCalledOnce();
    expect(status()).toBe("live");
  });

  it("resumes after what it has, and is catching up until it has all", async () => {
    last().welcome(7);
    last().say({ type: "events", events: [sampleEvent(8)], seq: 8 });
    last().break(1006);
    expect(status()).toBe("reconnecting");
    await settle(1000);
    last().welcome(11);
    expect(last().sent[0]).toMatchObject({ since: 8 });
    expect(status()).toBe("catching-up");
    expect(last().sent.at(-1)).toEqual({ type: "ping" });
    last().say({ type: "events", events: [sampleEvent(9)], seq: 9 });
    expect(status()).toBe("catching-up");
    last().say({ type: "pong", seq: 11 });
    expect(status()).toBe("live");
    expect(spies.onStale).toHaveBeenCalledOnce();
  });

  it("drops what comes twice", () => {
    last().welcome(7);
    last().say({ type: "events", events: [sampleEvent(8), sampleEvent(9)], seq: 9 });
    last().say({ type: "events", events: [sampleEvent(9), sampleEvent(10)], seq: 10 });
    expect(seqs()).toEqual([8, 9, 10]);
  });

  it("fetches afresh after a reset and goes on from its number", async () => {
    last().welcome(7);
    last().say({ type: "reset", seq: 900 });
    expect(spies.onStale).toHaveBeenCalledTimes(2);
    last().break(1006);
    await settle(1000);
    last().onopen?.();
    expect(last().sent[0]).toMatchObject({ since: 900 });
  });

  it("waits longer after each failure and comes back at once when the node goes away", async () => {
    admission = "later";
    last().break(1006);
    await settle(60_000);
    const tries = spies.onStatus.mock.calls.length;
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(15);
    admission = { ticket: "two", path: "/api/v1/live" };
    await settle(30_000);
    last().welcome(1);
    const before = sockets.length;
    last().break(1001);
    await settle(400);
    expect(sockets.length).toBe(before + 1);
  });

  it("pings and gives a silent link up", async () => {
    last().welcome(7);
    const first = last();
    await settle(15_000);
    expect(first.sent.at(-1)).toEqual({ type: "ping" });
    first.say({ type: "pong", seq: 7 });
    await settle(15_000);
    await settle(10_000);
    expect(first.closedWith).toBe(1000);
    expect(status()).toBe("reconnecting");
  });

  it("tells again where it looks, wakes at once, and ignores broken frames", async () => {
    live.look("t-1");
    last().welcome(7);
    expect(last().sent.at(-1)).toEqual({ type: "look", ticket: "t-1" });
    last().onmessage?.({ data: "{" });
    live.sleep();
    live.wake();
    await settle();
    last().welcome(7);
    expect(last().sent.at(-1)).toEqual({ type: "look", ticket: "t-1" });
  });

  it("renews the session when its ticket is no good, and ends when that fails", async () => {
    last().break(4401);
    await settle(1000);
    expect(sockets).toHaveLength(2);
    expect(spies.onEnd).not.toHaveBeenCalled();
    spies.renew.mockResolvedValue(false);
    last().break(4401);
    await settle();
    expect(spies.onEnd).toHaveBeenCalledWith("logged-out");
  });

  it("leaves when the right to the workspace ended", async () => {
    last().welcome(7);
    last().break(4403);
    expect(spies.onEnd).toHaveBeenCalledWith("forbidden");
    await settle(60_000);
    expect(sockets).toHaveLength(1);
  });
});
