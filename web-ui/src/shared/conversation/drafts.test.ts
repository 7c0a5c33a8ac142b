import { beforeEach, describe, expect, it } from "vitest";
import { dropDraft, keepDraft, pruneDrafts, readDraft } from "./drafts";

const draft = { visibility: "internal", html: "<p>Half a thought</p>" } as const;

describe("drafts", () => {
  beforeEach(() => localStorage.clear());

  it("come back for the same member and ticket only", () => {
    keepDraft("ada", "t1", draft);
    expect(readDraft("ada", "t1")).toEqual(draft);
    expect(readDraft("ada", "t2")).toBeNull();
    expect(readDraft("bo", "t1")).toBeNull();
  });

  it("go when nothing is left of the text or when sent", () => {
    keepDraft("ada", "t1", draft);
    keepDraft("ada", "t1", { ...draft, html: "<p> </p>" });
    expect(readDraft("ada", "t1")).toBeNull();
    keepDraft("ada", "t1", draft);
    dropDraft("ada", "t1");
    expect(readDraft("ada", "t1")).toBeNull();
  });

  it("survive what is broken and are forgotten after a month", () => {
    localStorage.setItem("relaydesk.draft.ada.t9", "{");
    expect(readDraft("ada", "t9")).toBeNull();
    keepDraft("ada", "t1", draft, 0);
    keepDraft("ada", "t2", draft, 40 * 86_400_000);
    pruneDrafts(41 * 86_400_000);
    expect(readDraft("ada", "t1")).toBeNull();
    expect(readDraft("ada", "t2")).toEqual(draft);
    expect(localStorage.getItem("relaydesk.draft.ada.t9")).toBeNull();
  });
});
