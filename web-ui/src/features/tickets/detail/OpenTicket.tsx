import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useEffect } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { isProblem } from "~/shared/api/problems";
import { ticketOptions } from "~/shared/conversation/queries";
import { EmptyState } from "~/shared/ui/EmptyState";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { useTicketAddress } from "../use-address";
import { TicketPane } from "./TicketPane";

type Props = { number: number; onNext: () => void; onPrevious: () => void; onBack: () => void };

/** The ticket of the address, once it is known. */
export function OpenTicket({ number, ...moves }: Props) {
  const workspace = useWorkspace();
  const client = useQueryClient();
  const ticket = useQuery(ticketOptions(client, workspace.id, number));
  const into = ticket.data?.mergedInto?.number;
  const { lead } = useTicketAddress();
  useEffect(() => {
    // Old numbers keep leading to their messages.
    if (into !== undefined) lead(into);
  }, [into, lead]);
  if (into !== undefined) return <Skeleton rows={4} height={120} />;
  if (ticket.data) return <TicketPane key={ticket.data.id} ticket={ticket.data} {...moves} />;
  if (ticket.isPending) return <Skeleton rows={4} height={120} />;
  if (!isProblem(ticket.error, "not-found")) return <Trouble error={ticket.error} retry={ticket.refetch} />;
  return (
    <EmptyState
      icon={SearchX}
      title={<Trans>There is no ticket #{number}</Trans>}
      action={
        <Button variant="default" onClick={moves.onBack}>
          <Trans>Back to the list</Trans>
        </Button>
      }
    >
      <Trans>The number may be mistyped, or the ticket belongs to another workspace.</Trans>
    </EmptyState>
  );
}
