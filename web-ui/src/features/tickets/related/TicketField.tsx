import { useLingui } from "@lingui/react/macro";
import { Autocomplete } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import type { Ticket } from "~/shared/api/types";
import { cachedTickets } from "~/shared/conversation/cached-tickets";

const SHOWN = 8;

type Props = {
  /** The ticket that is open: it is not offered. */
  ticket: Ticket;
  value: string;
  onChange: (typed: string) => void;
  error?: string | null;
  label?: string;
};

/** Takes the number of another ticket, or words of the subject of one seen lately. */
export function TicketField({ ticket, value, onChange, error, label }: Props) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { id } = useWorkspace();
  const seen = new Map(cachedTickets(client, id).map((each) => [each.id, each]));
  const offered = [...seen.values()]
    .filter((each) => each.id !== ticket.id && each.mergedInto === null)
    .map((each) => `#${each.displayId} ${each.subject}`);
  return (
    <Autocomplete
      label={label ?? t`Ticket`}
      placeholder={t`Number or words of the subject`}
      dir="auto"
      data={[...new Set(offered)]}
      limit={SHOWN}
      maxLength={260}
      maxDropdownHeight={260}
      value={value}
      onChange={onChange}
      error={error}
      data-autofocus
    />
  );
}

/** What the server finds a ticket by: what stands before the subject. */
export function nameOf(typed: string): string {
  return typed.trim().split(/\s+/)[0]?.replace(/^#/, "") ?? "";
}
