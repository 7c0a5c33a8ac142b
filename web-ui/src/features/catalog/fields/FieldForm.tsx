import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Select, Stack, Switch, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Field, FieldKind } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { FieldPreview } from "./FieldPreview";
import { draftOf, hasOptions, KINDS } from "./field-rules";
import { kindName } from "./kind-words";
import { OptionsEditor } from "./OptionsEditor";
import type { FieldChanges } from "./queries";
import { ScopeChoice } from "./ScopeChoice";

interface Props {
  /** Null for a new one. */
  field: Field | null;
  workspace: string;
  changes: FieldChanges;
  close: () => void;
  begun: (job: { id: string; name: string }) => void;
}

/** What a field is, with how it will look beside it. */
export function FieldForm({ field, workspace, changes, close, begun }: Props) {
  const [draft, setDraft] = useState(() => draftOf(field));
  const write = field ? changes.change : changes.add;
  const errors = fieldErrors(write.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (field) changes.change.mutate({ field, draft }, { onSuccess: close });
    else changes.add.mutate(draft, { onSuccess: close });
  };
  const replace = (option: { key: string; label: string }, by: string) => {
    if (!field) return;
    changes.replace.mutate(
      { field, option: option.key, by },
      {
        onSuccess: ({ job }) => {
          begun({ id: job, name: option.label });
          close();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={18}>
        <TextInput
          label={t`Name`}
          dir="auto"
          data-autofocus
          maxLength={60}
          value={draft.label}
          error={errors.label}
          onChange={(event) => setDraft({ ...draft, label: event.currentTarget.value })}
        />
        <Select
          label={t`Kind`}
          description={field ? t`The kind of a field stays: values are of it.` : null}
          allowDeselect={false}
          readOnly={field !== null}
          data={KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={draft.kind}
          error={errors.kind}
          onChange={(kind) => kind && setDraft({ ...draft, kind: kind as FieldKind })}
        />
        {hasOptions(draft.kind) && (
          <OptionsEditor
            options={draft.options}
            error={errors.options}
            change={(options) => setDraft({ ...draft, options })}
            replace={field ? replace : null}
            trouble={changes.replace.error}
          />
        )}
        <TextInput
          label={t`Hint`}
          description={t`A sentence under the field for those who fill it in.`}
          dir="auto"
          maxLength={200}
          value={draft.hint}
          error={errors.hint}
          onChange={(event) => setDraft({ ...draft, hint: event.currentTarget.value })}
        />
        <Switch
          label={t`Required`}
          description={t`Who opens a ticket in a form has to fill it in.`}
          checked={draft.required}
          onChange={(event) => setDraft({ ...draft, required: event.currentTarget.checked })}
        />
        <Switch
          label={t`Shown to requesters`}
          description={t`They see it on their requests and fill it in when they ask.`}
          checked={draft.forRequesters}
          onChange={(event) => setDraft({ ...draft, forRequesters: event.currentTarget.checked })}
        />
        <ScopeChoice
          workspace={workspace}
          field={field}
          topic={draft.topic}
          team={draft.team}
          errors={errors}
          choose={(scope) => setDraft({ ...draft, ...scope })}
        />
        <FieldPreview draft={draft} />
        {write.isError && Object.keys(errors).length === 0 && (
          <FieldError>{sayProblem(write.error)}</FieldError>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>
            <Trans>Leave it</Trans>
          </Button>
          <Button type="submit" loading={write.isPending}>
            {field ? <Trans>Save</Trans> : <Trans>Add the field</Trans>}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
