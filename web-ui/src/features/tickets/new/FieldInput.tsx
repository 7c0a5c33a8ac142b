import { useLingui } from "@lingui/react/macro";
import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { DeskField } from "~/shared/api/types";
import { chosen, textOf } from "../field-values";
import type { Choice } from "../pick/PersonPicker";
import type { FieldValue } from "../use-change";
import { PersonField } from "./PersonField";

type Props = {
  field: DeskField;
  value: FieldValue;
  error: ReactNode;
  onChange: (value: FieldValue) => void;
};

/** A custom field in a form, by its kind. */
export function FieldInput({ field, value, error, onChange }: Props) {
  const common = {
    label: field.label,
    error,
    withAsterisk: field.required,
    ...(field.hint && { description: field.hint }),
  };
  const options = field.options.map(({ key, label }) => ({ value: key, label }));
  switch (field.kind) {
    case "text":
      return (
        <TextInput
          {...common}
          dir="auto"
          maxLength={500}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "textarea":
      return (
        <Textarea
          {...common}
          dir="auto"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "number":
      return (
        <NumberInput
          {...common}
          hideControls
          value={typeof value === "number" ? value : ""}
          onChange={(next) => onChange(typeof next === "number" ? next : null)}
        />
      );
    case "date":
      return (
        <TextInput
          {...common}
          type="date"
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "dropdown":
      return (
        <Select
          {...common}
          clearable
          searchable
          data={options}
          value={textOf(value) || null}
          onChange={onChange}
        />
      );
    case "multiselect":
      return (
        <MultiSelect
          {...common}
          clearable
          data={options}
          value={chosen(value)}
          onChange={(next) => onChange(next.length === 0 ? null : next)}
        />
      );
    case "checkbox":
      return (
        <Checkbox
          label={field.label}
          description={field.hint}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "user":
      return <PersonInput field={field} error={error} onChange={onChange} />;
  }
}

function PersonInput({ field, error, onChange }: Omit<Props, "value">) {
  const { t } = useLingui();
  const [picked, setPicked] = useState<Choice | null>(null);
  return (
    <PersonField
      label={field.label}
      hint={field.hint}
      empty={t`Nobody yet`}
      error={error}
      value={picked}
      onChange={(choice) => {
        setPicked(choice);
        onChange(choice?.id ?? null);
      }}
    />
  );
}
