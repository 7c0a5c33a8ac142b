import { describe, expect, it } from "vitest";
import { presets, toField, wakeTime } from "./snooze-times";

const at = (text: string) => new Date(text);
const offered = (now: string) => presets(at(now)).map((each) => toField(each.at));

describe("What a ticket can be set aside until", () => {
  it("is later today at a full or half hour, tomorrow morning, or Monday morning", () => {
    // a Wednesday
    expect(offered("2026-11-18T10:12")).toEqual(["2026-11-18T13:30", "2026-11-19T09:00", "2026-11-23T09:00"]);
    expect(offered("2026-11-18T10:42")[0]).toBe("2026-11-18T14:00");
  });

  it("is no longer later today in the evening", () => {
    expect(offered("2026-11-18T18:01")).toEqual(["2026-11-19T09:00", "2026-11-23T09:00"]);
    expect(offered("2026-11-18T23:59")).toEqual(["2026-11-19T09:00", "2026-11-23T09:00"]);
  });

  it("is next week's Monday on a Monday, and not offered twice on a Sunday", () => {
    expect(offered("2026-11-16T08:00").at(-1)).toBe("2026-11-23T09:00");
    expect(offered("2026-11-22T19:00")).toEqual(["2026-11-23T09:00"]);
  });
});

describe("When a ticket comes back", () => {
  const now = at("2026-11-18T10:00");

  it("is said as shortly as it can be understood", () => {
    expect(wakeTime(at("2026-11-18T13:30"), now)).toBe("1:30 PM");
    expect(wakeTime(at("2026-11-23T09:00"), now)).toBe("Mon 9:00 AM");
    expect(wakeTime(at("2026-12-24T09:00"), now)).toBe("Dec 24, 9:00 AM");
    expect(wakeTime(at("2027-01-04T09:00"), now)).toBe("Jan 4, 2027, 9:00 AM");
  });
});
