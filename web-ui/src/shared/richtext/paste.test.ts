import { expect, it } from "vitest";
import { withoutStyling } from "./paste";

it("takes styling out of tags and leaves words alone", () => {
  const pasted = `<style>p { }</style><p style="color: red" onclick='x()' class=a>style="a" <b id="x">b</b></p>`;
  expect(withoutStyling(pasted)).toBe('<p>style="a" <b>b</b></p>');
});
