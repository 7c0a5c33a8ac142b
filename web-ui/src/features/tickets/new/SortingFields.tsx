import { useLingui } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { TagRef, TicketType } from "~/shared/api/types";
import { fieldsOf, useDesk } from "../desk-queries";
import type { FieldValue } from "../use-change";
import { TYPES, typeName } from "../view-words";
import { FieldInput } from "./FieldInput";
import styles from "./NewTicket.module.css";
import { TagsField } from "./TagsField";

export type Sorting = {
  /** Ids; null for none. */
  topic: string | null;
  team: string | null;
  type: TicketType | null;
  tags: TagRef[];
  /** As the browser's field has it. */
  dueAt: string;
  fields: Record<string, FieldValue>;
};

export const UNSORTED: Sorting = { topic: null, team: null, type: null, tags: [], dueAt: "", fields: {} };

type TopicProps = { value: string | null; error: ReactNode; onChange: (topic: string | null) => void };

/** First of all, for it decides which fields there are. */
export function TopicField({ value, error, onChange }: TopicProps) {
  const { t } = useLingui();
  const desk = useDesk();
  if (desk.topics.length === 0) return null;
  return (
    <Select
      label={t`Topic`}
      placeholder={t`What it is about`}
      searchable
      clearable
      nothingFoundMessage={t`Nothing like that`}
      data={desk.topics.map(({ id, path }) => ({ value: id, label: path }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

type Props = {
  values: Sorting;
  errors: Record<string, ReactNode>;
  mayChange: boolean;
  onChange: (next: Partial<Sorting>) => void;
};

/** Team, type, tags and due time for those who work on tickets, and the custom fields of the topic and the team. */
export function SortingFields({ values, errors, mayChange, onChange }: Props) {
  const { t } = useLingui();
  const desk = useDesk();
  const fields = fieldsOf(desk, values.team ?? undefined, values.topic ?? undefined);
  return (
    <>
      <div className={styles.pair}>
        {mayChange && desk.teams.length > 0 && (
          <Select
            label={t`Team`}
            placeholder={t`No team`}
            searchable
            clearable
            data={desk.teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.team}
            error={errors.team}
            onChange={(team) => onChange({ team })}
          />
        )}
        <Select
          label={t`Type`}
          placeholder={typeName("request")}
          clearable
          data={TYPES.map((type) => ({ value: type, label: typeName(type) }))}
          value={values.type}
          error={errors.type}
          onChange={(type) => onChange({ type: type as TicketType | null })}
        />
        {mayChange && (
          <TextInput
            type="datetime-local"
            label={t`Due`}
            value={values.dueAt}
            error={errors.dueAt}
            onChange={(event) => onChange({ dueAt: event.currentTarget.value })}
          />
        )}
        {mayChange && (
          <TagsField value={values.tags} error={errors.tags} onChange={(tags) => onChange({ tags })} />
        )}
      </div>
      {fields.length > 0 && (
        <div className={styles.pair}>
          {fields.map((field) => (
            <FieldInput
              key={field.id}
              field={field}
              value={values.fields[field.key] ?? null}
              error={errors[`fields.${field.key}`]}
              onChange={(value) => onChange({ fields: withValue(values.fields, field.key, value) })}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** What is empty is not sent. */
function withValue(fields: Sorting["fields"], key: string, value: FieldValue): Sorting["fields"] {
  const { [key]: _, ...others } = fields;
  return value === null || value === "" ? others : { ...others, [key]: value };
}
