import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { isBlank, plainText } from "./plain-text";
import { RichText } from "./RichText";

const Words = ({ children }: { children: ReactNode }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>;
const draw = (html: string) => render(<RichText html={html} />, { wrapper: Words }).container;

describe("RichText", () => {
  it("keeps what the server lets through", () => {
    const page = draw("<p>Hello <strong>Ada</strong></p><ul><li><code>x</code></li></ul><hr>");
    expect(page.querySelector("p strong")).toHaveTextContent("Ada");
    expect(page.querySelector("ul > li > code")).toHaveTextContent("x");
    expect(page.querySelector("hr")).toBeInTheDocument();
  });

  it.each([
    "<script>window.hit = 1</script>",
    '<img src=x onerror="window.hit = 1">',
    "<svg><a xlink:href='javascript:1'><text>go</text></a><script>1</script></svg>",
    "<iframe srcdoc='<script>1</script>'></iframe>",
    "<style>body { display: none }</style>",
    "<form action=https://evil.example><input name=code><button>Log in</button></form>",
    "<math><mtext><mglyph><style><img src onerror=1></style></mglyph></mtext></math>",
    "<p style='position: fixed' onclick='1' id='root' class='x'>text</p>",
  ])("makes %s harmless", (html) => {
    const page = draw(html);
    expect(page.querySelector("script, img, svg, iframe, style, form, input, math")).toBeNull();
    for (const element of page.querySelectorAll(".text *")) {
      expect(element.getAttributeNames().filter((name) => name !== "dir")).toEqual([]);
    }
  });

  it.each(["javascript:alert(1)", " jAvAscript:alert(1)", "data:text/html,x", "/api/v1/me", "vbscript:x"])(
    "does not link to %s",
    (href) => {
      const page = draw(`<a href="${href}">here</a>`);
      expect(page.querySelector("a")).toBeNull();
      expect(page).toHaveTextContent("here");
    },
  );

  it("shows who is named, in the one form the server keeps", () => {
    const id = "0199aa00-0000-7000-8000-000000000001";
    const page = draw(
      `<p><span data-mention="${id}" onclick="1">@<b>Ada</b></span> <span data-mention="x">@Bob</span></p>`,
    );
    const named = page.querySelectorAll("[data-mention]");
    expect([...named].map((each) => each.outerHTML)).toEqual(['<span data-mention="">@Ada</span>']);
    expect(page).toHaveTextContent("@Ada @Bob");
  });

  it("opens links apart from the desk", () => {
    draw('<a href="https://example.com/a" target="_self">guide</a>');
    const link = screen.getByRole("link", { name: "guide" });
    expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
    expect(link).toHaveAttribute("target", "_blank");
  });

  it("turns what it does not know into its text", () => {
    expect(draw("<div>one</div><table><tr><td>two</td></tr></table>")).toHaveTextContent(/one.*two/);
  });

  it("survives a very deep document", () => {
    expect(draw(`${"<blockquote>".repeat(3000)}deep`)).toHaveTextContent("deep");
  });

  it("folds long quotations", async () => {
    draw(`<p>Yes.</p><blockquote>${"word ".repeat(80)}</blockquote>`);
    const fold = screen.getByRole("button", { name: "Show the quoted text" });
    expect(fold).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(fold);
    expect(fold).toHaveAttribute("aria-expanded", "true");
  });
});

describe("plainText", () => {
  it("keeps words of neighbouring blocks apart", () => {
    expect(plainText("<p>one</p><p>two<br>three</p>")).toBe("one two three");
    expect(isBlank("<p> <br></p>")).toBe(true);
  });
});
