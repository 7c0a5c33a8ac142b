import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { faultsOf } from "~/testing/axe";
import { renderPart } from "~/testing/render";
import { CodeInput } from "./CodeInput";

function Held({ done, busy = false }: { done: (digits: string) => void; busy?: boolean }) {
  const [value, setValue] = useState("");
  return (
    <CodeInput
      label="Six-digit code"
      value={value}
      onChange={setValue}
      onComplete={done}
      busy={busy}
      invalid={false}
      describedBy="problem"
    />
  );
}

const field = () => screen.getByRole("textbox", { name: "Six-digit code" });

test("sends itself once the sixth digit is there", async () => {
  const done = vi.fn();
  renderPart(<Held done={done} />);
  await userEvent.type(field(), "12345");
  expect(done).not.toHaveBeenCalled();
  await userEvent.type(field(), "6");
  expect(done).toHaveBeenCalledExactlyOnceWith("123456");
});

test("takes a pasted code with whatever stands around it", async () => {
  const done = vi.fn();
  renderPart(<Held done={done} />);
  await userEvent.click(field());
  await userEvent.paste("Your code: 123 456.");
  expect(done).toHaveBeenCalledExactlyOnceWith("123456");
});

test("takes nothing but digits, and nothing while it is being checked", async () => {
  const done = vi.fn();
  const { unmount } = renderPart(<Held done={done} />);
  await userEvent.type(field(), "1a2-");
  expect(field()).toHaveValue("12");
  unmount();
  renderPart(<Held done={done} busy />);
  await userEvent.type(field(), "123456");
  expect(done).not.toHaveBeenCalled();
});

test("can be filled by the phone and used without eyes", async () => {
  const { container } = renderPart(<Held done={() => {}} />);
  expect(field()).toHaveAttribute("autocomplete", "one-time-code");
  expect(field()).toHaveAttribute("inputmode", "numeric");
  expect(await faultsOf(container)).toEqual([]);
});
