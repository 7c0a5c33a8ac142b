import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { WorkspaceContext } from "~/app/workspace-context";
import { faultsOf } from "~/testing/axe";
import { renderPart } from "~/testing/render";
import { InviteForm } from "./InviteForm";

const workspace = {
  id: "w",
  slug: "acme",
  name: "Acme",
  member: "me",
  role: "manager" as const,
  permissions: ["member.invite"],
  archived: false,
};

test("keeps what was typed, names what is wrong and sends nothing", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  const { container } = renderPart(
    <WorkspaceContext value={workspace}>
      <InviteForm close={() => {}} />
    </WorkspaceContext>,
  );
  await userEvent.type(
    screen.getByRole("combobox", { name: "E-mail addresses" }),
    "ana@example.com,ben@nowhere,",
  );
  await userEvent.click(screen.getByRole("button", { name: "Send 2 invitations" }));
  expect(screen.getByText(/We cannot write to ben@nowhere/)).toBeInTheDocument();
  expect(screen.getByText("ana@example.com")).toBeInTheDocument();
  expect(fetched).not.toHaveBeenCalled();
  expect(screen.getByRole("radio", { name: /Owner/ })).toBeDisabled();
  expect(await faultsOf(container)).toEqual([]);
});
