import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import styles from "./Fields.module.css";
import type { Draft } from "./field-rules";

/** How the field looks to those who will fill it in; a picture, not a form. */
export function FieldPreview({ draft }: { draft: Draft }) {
  return (
    <section aria-label={t`Preview`} className={styles.preview}>
      <div>
        <h3>
          <Trans>On a ticket</Trans>
        </h3>
        <div inert aria-hidden>
          <Control draft={draft} hint={false} />
        </div>
      </div>
      <div>
        <h3>
          <Trans>In the portal</Trans>
        </h3>
        {draft.forRequesters ? (
          <div inert aria-hidden>
            <Control draft={draft} hint />
          </div>
        ) : (
          <p>
            <Trans>Requesters do not see it.</Trans>
          </p>
        )}
      </div>
    </section>
  );
}

function Control({ draft, hint }: { draft: Draft; hint: boolean }) {
  const label = draft.label.trim() || t`Name`;
  const shared = {
    label,
    dir: "auto",
    size: "xs",
    withAsterisk: draft.required,
    ...(hint && draft.hint && { description: draft.hint }),
  } as const;
  const options = draft.options
    .filter((option) => !option.archived && option.label.trim() !== "")
    .map(({ id, label: name }) => ({ value: id, label: name }));
  switch (draft.kind) {
    case "text":
      return <TextInput {...shared} />;
    case "textarea":
      return <Textarea {...shared} autosize minRows={2} />;
    case "number":
      return <NumberInput {...shared} hideControls />;
    case "dropdown":
      return <Select {...shared} data={options} clearable />;
    case "multiselect":
      return <MultiSelect {...shared} data={options} />;
    case "date":
      return <TextInput {...shared} type="date" />;
    case "checkbox":
      return <Checkbox label={label} size="xs" {...(hint && { description: draft.hint })} />;
    case "user":
      return <Select {...shared} data={[]} placeholder={t`A colleague`} />;
  }
}
