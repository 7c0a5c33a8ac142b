import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { AlarmClock } from "lucide-react";
import { Tip } from "~/app/shortcuts/Tip";
import type { Ticket } from "~/shared/api/types";
import { off, Why } from "~/shared/ui/Why";
import type { OpenMenu } from "../use-ticket-keys";
import { SnoozeMenu } from "./SnoozeMenu";

type Props = {
  ticket: Ticket;
  menu: OpenMenu;
  /** Why it cannot be set aside; null when it can. */
  reason: string | null;
  onPick: (until: string | null) => void;
};

export function SnoozeButton({ ticket, menu, reason, onPick }: Props) {
  const { t } = useLingui();
  const button = (
    <ActionIcon aria-label={t`Set aside`} {...off(reason)}>
      <AlarmClock size={16} />
    </ActionIcon>
  );
  if (reason !== null)
    return (
      <Why reason={reason}>
        <span>{button}</span>
      </Why>
    );
  const shown = menu.props("snooze");
  return (
    <Tip label={t`Set aside`} keys="s" disabled={shown.opened}>
      <span>
        <SnoozeMenu ticket={ticket} {...shown} onPick={onPick}>
          {button}
        </SnoozeMenu>
      </span>
    </Tip>
  );
}
