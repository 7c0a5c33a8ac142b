import { Trans } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { ReactElement } from "react";
import type { Priority, Ticket } from "~/shared/api/types";
import { PriorityMark } from "~/shared/ui/PriorityMark";
import { useDesk } from "../desk-queries";

type Props = {
  ticket: Ticket;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onPick: (priority: Priority) => void;
  children: ReactElement;
};

export function PriorityMenu({ ticket, opened, onOpened, onPick, children }: Props) {
  const { priorities } = useDesk();
  const pick = (rank: string) => {
    const priority = priorities.find((each) => String(each.rank) === rank);
    if (priority && priority.rank !== ticket.priority.rank) onPick(priority);
  };
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" width={200}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Set the priority to</Trans>
        </Menu.Label>
        <Menu.RadioGroup value={String(ticket.priority.rank)} onChange={pick}>
          {priorities.map((priority) => (
            <Menu.RadioItem key={priority.rank} value={String(priority.rank)} closeMenuOnClick>
              <PriorityMark priority={priority} />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
