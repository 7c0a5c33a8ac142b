import { Editor } from "@tiptap/core";
import { describe, expect, it, vi } from "vitest";
import { createStore } from "../lib/store";
import { extensions } from "./extensions";
import { mention, type Offer } from "./mention";

const ADA = { id: "0199aa00-0000-7000-8000-000000000001", name: "Ada", detail: "ada@acme.example" };
const NAMED = `<span data-mention="${ADA.id}">@Ada</span>`;

function field(content: string) {
  const offer = createStore<Offer | null>(null);
  const find = vi.fn(async () => [ADA]);
  const editor = new Editor({ extensions: [...extensions, mention(find, offer)], content });
  return { editor, offer, find };
}

describe("A mention in the editor", () => {
  it("goes out in the form it came in, and in no other", () => {
    expect(field(`<p>Ask ${NAMED} now</p>`).editor.getHTML()).toBe(`<p>Ask ${NAMED} now</p>`);
    expect(field('<p><span data-mention="x">@Ada</span></p>').editor.getHTML()).toBe("<p>@Ada</p>");
    expect(
      field(`<p><span class="a" data-mention="${ADA.id}" style="color:red">Ada</span></p>`).editor.getHTML(),
    ).toBe(`<p>${NAMED}</p>`);
  });

  it("asks for people by the letters after the @", async () => {
    const { editor, find } = field("<p></p>");
    editor.commands.insertContent("Dear @ad");
    await vi.waitFor(() => expect(find).toHaveBeenCalledWith("ad"));
  });
});
