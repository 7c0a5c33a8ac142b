import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck, FilterX, Inbox } from "lucide-react";
import { patterns, type TicketView } from "~/app/paths";
import { KeyCaps } from "~/app/shortcuts/KeyCaps";
import type { TicketSearch } from "~/app/ticket-search";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { ticketCountsQuery } from "~/shared/api/ticket-counts";
import { EmptyState } from "~/shared/ui/EmptyState";
import { isFiltered } from "../filters";
import styles from "./ListEmpty.module.css";

type Props = { view: TicketView; search: TicketSearch; onClear: () => void };

export function ListEmpty({ view, search, onClear }: Props) {
  const { id } = useWorkspace();
  const none = useQuery(ticketCountsQuery(id)).data?.all === 0;
  if (isFiltered(search)) {
    return (
      <EmptyState
        icon={FilterX}
        title={<Trans>No ticket fits these filters</Trans>}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>Clear the filters</Trans>
          </Button>
        }
      />
    );
  }
  return view === "all" || none ? <NoTickets /> : <Finished view={view} />;
}

function NoTickets() {
  const { slug, archived } = useWorkspace();
  const mayOpen = useCan("ticket.open") && !archived;
  const mayInvite = useCan("member.invite") && !archived;
  return (
    <EmptyState
      icon={Inbox}
      title={<Trans>No tickets yet</Trans>}
      action={
        <div className={styles.actions}>
          {mayOpen && (
            <Button renderRoot={(props) => <Link to={patterns.newTicket} params={{ slug }} {...props} />}>
              <Trans>Open a ticket</Trans>
            </Button>
          )}
          {mayInvite && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to={patterns.members} params={{ slug }} {...props} />}
            >
              <Trans>Invite a requester</Trans>
            </Button>
          )}
        </div>
      }
    >
      <Trans>
        Open one for somebody who called, with <KeyCaps keys="c" />, or invite the people you help: they write
        their own.
      </Trans>
    </EmptyState>
  );
}

function Finished({ view }: { view: Exclude<TicketView, "all"> }) {
  const { t } = useLingui();
  const { slug } = useWorkspace();
  const words = {
    mine: { title: t`You are done`, text: t`Nothing is assigned to you. Well done.` },
    following: {
      title: t`You follow no open ticket`,
      text: t`Follow a ticket to hear of replies and notes on it; it is listed here.`,
    },
    snoozed: {
      title: t`Nothing is set aside`,
      text: t`Set a ticket aside until a time or until its requester writes; it waits here.`,
    },
    unassigned: {
      title: t`Every ticket has somebody`,
      text: t`New tickets without an assignee show up here.`,
    },
    urgent: { title: t`Nothing is urgent`, text: t`Tickets of the highest priority show up here.` },
    open: {
      title: t`Everything is answered`,
      text: t`There is no open ticket in the whole workspace. Well done.`,
    },
  }[view];
  const next = view === "mine" ? "unassigned" : view === "open" ? "all" : null;
  return (
    <EmptyState
      icon={CircleCheck}
      title={words.title}
      action={
        next && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to={patterns.tickets} params={{ slug, view: next }} {...props} />}
          >
            {next === "unassigned" ? (
              <Trans>Look at unassigned tickets</Trans>
            ) : (
              <Trans>Look at everything</Trans>
            )}
          </Button>
        )
      }
    >
      {words.text}
    </EmptyState>
  );
}
