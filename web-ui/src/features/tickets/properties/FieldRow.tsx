import { useLingui } from "@lingui/react/macro";
import { Checkbox, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCan, useWorkspace } from "~/app/workspace-context";
import type { DeskField } from "~/shared/api/types";
import { say } from "~/shared/ui/toast";
import { Why } from "~/shared/ui/Why";
import { chosen, readNumber, textOf } from "../field-values";
import { memberOptions } from "../people-queries";
import { ChoicePicker } from "../pick/ChoicePicker";
import { NONE } from "../pick/options";
import { PersonPicker } from "../pick/PersonPicker";
import type { FieldValue } from "../use-change";
import { InlineInput } from "./InlineInput";
import styles from "./Properties.module.css";
import { PropertyButton } from "./PropertyButton";
import { Row } from "./Row";

type Props = {
  field: DeskField;
  value: unknown;
  reason: string | null;
  onSave: (value: FieldValue) => void;
};

/** A custom field of a ticket, to be read and set by its kind. */
export function FieldRow({ field, value, reason, onSave }: Props) {
  return (
    <Row name={field.label} hint={field.hint}>
      <Control field={field} value={value} reason={reason} onSave={onSave} />
    </Row>
  );
}

function Control({ field, value, reason, onSave }: Props) {
  const { t, i18n } = useLingui();
  const { label, options } = field;
  const nothing = t`Not filled in`;
  const text = { label, empty: nothing, reason };
  const button = { label, reason };
  const none = <span className={styles.none}>{nothing}</span>;
  switch (field.kind) {
    case "text":
    case "textarea":
      return (
        <InlineInput
          {...text}
          type={field.kind}
          value={textOf(value)}
          maxLength={field.kind === "text" ? 500 : 10_000}
          onSave={(typed) => onSave(typed === "" ? null : typed)}
        />
      );
    case "number":
      return (
        <InlineInput
          {...text}
          type="number"
          value={textOf(value)}
          onSave={(typed) => {
            const number = readNumber(typed);
            if (number === undefined) say(t`“${typed}” is no number.`);
            else onSave(number);
          }}
        >
          {typeof value === "number" && i18n.number(value, { maximumFractionDigits: 10 })}
        </InlineInput>
      );
    case "date":
      return (
        <InlineInput
          {...text}
          type="date"
          value={textOf(value)}
          onSave={(typed) => onSave(typed === "" ? null : typed)}
        >
          {typeof value === "string" && i18n.date(`${value}T12:00`, { dateStyle: "medium" })}
        </InlineInput>
      );
    case "checkbox": {
      const box = (
        <Checkbox
          size="xs"
          aria-label={label}
          checked={value === true}
          disabled={reason !== null}
          onChange={(event) => onSave(event.currentTarget.checked)}
        />
      );
      return reason === null ? box : <Why reason={reason}>{box}</Why>;
    }
    case "dropdown": {
      const picked = options.find(({ key }) => key === value);
      return (
        <ChoicePicker
          options={[
            { id: NONE, name: nothing },
            ...options.map(({ key, label: name }) => ({ id: key, name })),
          ]}
          value={picked?.key ?? NONE}
          label={label}
          placeholder={t`Find`}
          onPick={(id) => onSave(id === NONE ? null : id)}
        >
          {(open, opened) => (
            <PropertyButton {...button} aria-haspopup="listbox" aria-expanded={opened} onClick={open}>
              {picked ? <bdi className={styles.name}>{picked.label}</bdi> : none}
            </PropertyButton>
          )}
        </ChoicePicker>
      );
    }
    case "multiselect": {
      const picked = chosen(value);
      const words = options.filter(({ key }) => picked.includes(key)).map((option) => option.label);
      return (
        <Menu position="bottom-start" width={230} closeOnItemClick={false}>
          <Menu.Target>
            <PropertyButton {...button}>
              {words.length > 0 ? <bdi className={styles.name}>{words.join(", ")}</bdi> : none}
            </PropertyButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.CheckboxGroup value={picked} onChange={(next) => onSave(next.length === 0 ? null : next)}>
              {options.map(({ key, label: name }) => (
                <Menu.CheckboxItem key={key} value={key}>
                  <bdi>{name}</bdi>
                </Menu.CheckboxItem>
              ))}
            </Menu.CheckboxGroup>
          </Menu.Dropdown>
        </Menu>
      );
    }
    case "user":
      return (
        <PersonPicker
          value={textOf(value)}
          label={label}
          extra={[{ id: NONE, name: nothing }]}
          onPick={({ id }) => id !== textOf(value) && onSave(id === NONE ? null : id)}
        >
          {(open, opened) => (
            <PropertyButton {...button} aria-haspopup="listbox" aria-expanded={opened} onClick={open}>
              {textOf(value) === "" ? none : <PersonName id={textOf(value)} />}
            </PropertyButton>
          )}
        </PersonPicker>
      );
  }
}

function PersonName({ id }: { id: string }) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const person = useQuery({ ...memberOptions(workspace.id, id), enabled: useCan("member.read") });
  return <bdi className={styles.name}>{person.data?.name ?? t`Somebody`}</bdi>;
}
