import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderPart } from "~/testing/render";
import { ApiError } from "../api/api-error";
import { SaveBar } from "./SaveBar";

const idle = { dirty: true, saving: false, save: () => {}, discard: () => {} };

test("nothing is there while there is nothing to save", () => {
  renderPart(<SaveBar {...idle} dirty={false} />);

  expect(screen.queryByRole("region", { name: "Unsaved changes" })).toBeNull();
});

test("what cannot be saved says why and does nothing", async () => {
  const save = vi.fn();
  renderPart(<SaveBar {...idle} save={save} reason="Two statuses have one name." />);

  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(save).not.toHaveBeenCalled();
  expect(await screen.findByText("Two statuses have one name.")).toBeInTheDocument();
});

test("when somebody else saved first, one chooses between theirs and one's own", async () => {
  const saveAnyway = vi.fn();
  const discard = vi.fn();
  const error = new ApiError({ type: "version-moved", title: "", status: 412 });
  renderPart(<SaveBar {...idle} error={error} saveAnyway={saveAnyway} discard={discard} />);

  await userEvent.click(screen.getByRole("button", { name: "Save mine over it" }));
  await userEvent.click(screen.getByRole("button", { name: "Take theirs" }));

  expect(screen.getByRole("alert")).toHaveTextContent("What you changed is still here");
  expect(saveAnyway).toHaveBeenCalledOnce();
  expect(discard).toHaveBeenCalledOnce();
});
