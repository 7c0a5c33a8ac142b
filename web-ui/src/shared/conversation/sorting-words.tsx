import { t } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment, type ReactNode } from "react";
import type { LiveEvent, TagRef } from "../api/types";

type FieldChange = NonNullable<LiveEvent["fields"]>[number];

/** How what a ticket is sorted by has changed, as a sentence. */
export function SortingWords({ event, who }: { event: LiveEvent; who: ReactNode }): ReactNode {
  switch (event.type) {
    case "ticket.team-changed": {
      const name = nameOf(event.to, "name");
      return name !== undefined ? (
        <Trans>
          {who} gave it to the team{" "}
          <b>
            <bdi>{name}</bdi>
          </b>
        </Trans>
      ) : (
        <Trans>{who} took the team away</Trans>
      );
    }
    case "ticket.topic-changed": {
      const name = nameOf(event.to, "path");
      return name !== undefined ? (
        <Trans>
          {who} set the topic to{" "}
          <b>
            <bdi>{name}</bdi>
          </b>
        </Trans>
      ) : (
        <Trans>{who} took the topic away</Trans>
      );
    }
    case "ticket.type-changed": {
      const type = <b>{typeWord(event.to)}</b>;
      return (
        <Trans>
          {who} made it {type}
        </Trans>
      );
    }
    case "ticket.due-changed":
      return <Due event={event} who={who} />;
    case "ticket.tagged":
      return <Tagged event={event} who={who} />;
    case "ticket.fields-changed":
      return <Filled event={event} who={who} />;
    default:
      return <Trans>{who} changed the metadata</Trans>;
  }
}

function Due({ event, who }: { event: LiveEvent; who: ReactNode }) {
  const { i18n } = useLingui();
  if (typeof event.to !== "string") return <Trans>{who} took the due time away</Trans>;
  const time = <b>{i18n.date(event.to, { dateStyle: "medium", timeStyle: "short" })}</b>;
  return (
    <Trans>
      {who} set the due time to {time}
    </Trans>
  );
}

function Tagged({ event, who }: { event: LiveEvent; who: ReactNode }) {
  const added = event.added ?? [];
  const removed = event.removed ?? [];
  const put = <Tags tags={added} />;
  const taken = <Tags tags={removed} />;
  if (removed.length === 0)
    return (
      <Trans>
        {who} added the tags {put}
      </Trans>
    );
  if (added.length === 0)
    return (
      <Trans>
        {who} removed the tags {taken}
      </Trans>
    );
  return (
    <Trans>
      {who} added the tags {put} and removed {taken}
    </Trans>
  );
}

function Tags({ tags }: { tags: TagRef[] }) {
  return tags.map(({ id, label }, at) => (
    <Fragment key={id}>
      {at > 0 && ", "}
      <b>
        <bdi>{label}</bdi>
      </b>
    </Fragment>
  ));
}

function Filled({ event, who }: { event: LiveEvent; who: ReactNode }) {
  const [first, ...others] = event.fields ?? [];
  if (!first) return <Trans>{who} changed a field</Trans>;
  if (others.length > 0) {
    const labels = [first, ...others].map(({ label }) => label).join(", ");
    return (
      <Trans>
        {who} changed <bdi>{labels}</bdi>
      </Trans>
    );
  }
  const label = (
    <b>
      <bdi>{first.label}</bdi>
    </b>
  );
  const value = newValue(first);
  if (value === null)
    return (
      <Trans>
        {who} emptied {label}
      </Trans>
    );
  if (value === undefined)
    return (
      <Trans>
        {who} changed {label}
      </Trans>
    );
  return (
    <Trans>
      {who} set {label} to <b>{value}</b>
    </Trans>
  );
}

/** The new value in words; null for none, undefined where it is not told. */
function newValue(change: FieldChange): ReactNode {
  if (!("to" in change)) return undefined;
  const { to } = change;
  if (to === null) return null;
  if (typeof to === "boolean") return to ? t`Yes` : t`No`;
  return <bdi>{Array.isArray(to) ? to.join(", ") : String(to)}</bdi>;
}

function nameOf(value: unknown, key: "name" | "path"): string | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, string>)[key] : undefined;
}

function typeWord(type: unknown): string {
  switch (type) {
    case "question":
      return t`a question`;
    case "incident":
      return t`an incident`;
    case "problem":
      return t`a problem`;
    case "task":
      return t`a task`;
    default:
      return t`a request`;
  }
}
