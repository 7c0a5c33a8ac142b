import { Trans } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { ReactElement } from "react";
import type { Status, Ticket } from "~/shared/api/types";
import { StatusMark } from "~/shared/ui/StatusMark";
import { allowedNext, useDesk } from "../desk-queries";

type Props = {
  ticket: Ticket;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onPick: (status: Status) => void;
  children: ReactElement;
};

/** Only the statuses the workspace allows after the present one. */
export function StatusMenu({ ticket, opened, onOpened, onPick, children }: Props) {
  const desk = useDesk();
  const next = allowedNext(desk, ticket.status);
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" width={220}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Set the status to</Trans>
        </Menu.Label>
        {next.map((status) => (
          <Menu.Item key={status.key} onClick={() => onPick(status)}>
            <StatusMark status={status} />
          </Menu.Item>
        ))}
        {next.length === 0 && (
          <Menu.Item disabled>
            <Trans>This is the last status</Trans>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
