import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { LiveEvent } from "../api/types";
import { SortingWords } from "./sorting-words";

type Named = { name: string };
type Labelled = { label: string };

/** What happened, as a sentence: "Ada set the status to Pending". */
export function EventWords({ event, me }: { event: LiveEvent; me: string }): ReactNode {
  const who = (
    <b>
      {event.actor === null ? (
        <Trans>The desk</Trans>
      ) : event.actor.id === me ? (
        <Trans>You</Trans>
      ) : (
        <bdi>{event.actor.name}</bdi>
      )}
    </b>
  );
  switch (event.type) {
    case "ticket.status-changed": {
      const label = <b>{labelOf(event.to)}</b>;
      return (
        <Trans>
          {who} set the status to {label}
        </Trans>
      );
    }
    case "ticket.priority-changed": {
      const label = <b>{labelOf(event.to)}</b>;
      return (
        <Trans>
          {who} set the priority to {label}
        </Trans>
      );
    }
    case "ticket.renamed":
      // The log keeps no words of people; the subject as it is stands above.
      return <Trans>{who} changed the subject</Trans>;
    case "ticket.assigned":
      return <Assigned event={event} me={me} who={who} />;
    case "ticket.type-changed":
    case "ticket.topic-changed":
    case "ticket.team-changed":
    case "ticket.due-changed":
    case "ticket.tagged":
    case "ticket.fields-changed":
    case "ticket.metadata-changed":
      return <SortingWords event={event} who={who} />;
    case "ticket.file-removed":
      return <Trans>{who} removed a file</Trans>;
    case "ticket.opened":
      return <Trans>{who} opened the ticket</Trans>;
    case "ticket.replied":
      return <Trans>{who} replied</Trans>;
    case "ticket.noted":
      return <Trans>{who} wrote a note</Trans>;
    case "ticket.followed":
      return <Trans>{who} let somebody follow the ticket</Trans>;
    case "ticket.unfollowed":
      return <Trans>{who} took a follower off the ticket</Trans>;
    case "ticket.cc-added":
      return <Trans>{who} put somebody in copy</Trans>;
    case "ticket.cc-removed":
      return <Trans>{who} took somebody out of copy</Trans>;
    case "ticket.snoozed":
      return <Trans>{who} set the ticket aside</Trans>;
    case "ticket.woken":
      return <Trans>{who} brought the ticket back</Trans>;
    case "ticket.shared": {
      const team = <b>{textOf(event.to)}</b>;
      return event.access === "write" ? (
        <Trans>
          {who} shared it with {team} to work on
        </Trans>
      ) : (
        <Trans>
          {who} shared it with {team} to read
        </Trans>
      );
    }
    case "ticket.unshared": {
      const team = <b>{textOf(event.to)}</b>;
      return (
        <Trans>
          {who} stopped sharing it with {team}
        </Trans>
      );
    }
    case "ticket.linked":
    case "ticket.unlinked":
    case "ticket.parent-changed":
    case "ticket.merged":
    case "ticket.unmerged":
    case "ticket.split":
    case "ticket.unsplit":
      return <Related event={event} who={who} />;
    default:
      return <Trans>{who} changed the ticket</Trans>;
  }
}

function Assigned({ event, me, who }: { event: LiveEvent; me: string; who: ReactNode }) {
  const to = personOf(event.to);
  if (!to) return <Trans>{who} took the assignee away</Trans>;
  if (to.id !== undefined && to.id === event.actor?.id) return <Trans>{who} took the ticket</Trans>;
  const name = <b>{to.id === me ? <Trans>you</Trans> : <bdi>{to.name}</bdi>}</b>;
  if (event.rule === "round_robin") return <Trans>Round robin assigned it to {name}</Trans>;
  return (
    <Trans>
      {who} assigned it to {name}
    </Trans>
  );
}

/** The two tickets of the event; which of them is before the reader they see from the page. */
function Related({ event, who }: { event: LiveEvent; who: ReactNode }) {
  const from = numberOf(event.from);
  const to = numberOf(event.to);
  switch (event.type) {
    case "ticket.linked":
      return (
        <Trans>
          {who} linked {from} to {to}
        </Trans>
      );
    case "ticket.unlinked":
      return (
        <Trans>
          {who} removed the link from {from} to {to}
        </Trans>
      );
    case "ticket.merged":
      return (
        <Trans>
          {who} merged {from} into {to}
        </Trans>
      );
    case "ticket.unmerged":
      return (
        <Trans>
          {who} took {from} out of {to} again
        </Trans>
      );
    case "ticket.split":
      return (
        <Trans>
          {who} moved messages from {from} to {to}
        </Trans>
      );
    case "ticket.unsplit":
      return (
        <Trans>
          {who} moved messages back to {from} from {to}
        </Trans>
      );
    default:
      return to !== null ? (
        <Trans>
          {who} made it a child of {to}
        </Trans>
      ) : (
        <Trans>
          {who} took it away from its parent {from}
        </Trans>
      );
  }
}

function numberOf(value: unknown): ReactNode {
  if (typeof value !== "object" || value === null || !("displayId" in value)) return null;
  return <b>#{String(value.displayId)}</b>;
}

function personOf(value: unknown): (Named & { id?: string }) | null {
  return typeof value === "object" && value !== null && "name" in value
    ? (value as Named & { id?: string })
    : null;
}

function labelOf(value: unknown): ReactNode {
  const labelled =
    typeof value === "object" && value !== null && "label" in value ? (value as Labelled).label : value;
  return textOf(labelled);
}

function textOf(value: unknown): ReactNode {
  return typeof value === "string" ? <bdi>{value}</bdi> : <Trans>something else</Trans>;
}
