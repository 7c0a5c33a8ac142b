import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Ticket } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { dropDraft, readDraft } from "~/shared/conversation/drafts";
import { useDraftKeeper } from "~/shared/conversation/use-draft";
import { Editor } from "~/shared/richtext/Editor";
import { isBlank } from "~/shared/richtext/plain-text";
import { FieldError } from "~/shared/ui/FieldError";
import { useDesk } from "../desk-queries";
import type { Choice } from "../pick/PersonPicker";
import { NEW_TAG } from "../use-change";
import styles from "./NewTicket.module.css";
import { PersonField } from "./PersonField";
import { type Sorting, SortingFields, TopicField, UNSORTED } from "./SortingFields";

const DRAFT = "new-ticket";

type Values = {
  subject: string;
  body: string;
  priority: string | null;
  requester: Choice | null;
  assignee: Choice | null;
} & Sorting;
type Props = { onOpened: (ticket: Ticket) => void; onCancel: () => void };

export function NewTicketForm({ onOpened, onCancel }: Props) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const { id, member } = workspace;
  const desk = useDesk();
  const mayAssign = useCan("ticket.change");
  const mayPick = useCan("member.read");
  const draft = useDraftKeeper(member, DRAFT);
  const form = useForm<Values>({
    initialValues: {
      subject: "",
      body: readDraft(member, DRAFT)?.html ?? "",
      priority: null,
      requester: null,
      assignee: null,
      ...UNSORTED,
    },
    validate: {
      subject: (subject) => (subject.trim().length < 2 ? t`Say in a few words what it is about.` : null),
      body: (body) => (isBlank(body) ? t`Write what happened and what is needed.` : null),
    },
  });
  const open = useWrite<Ticket, Values>({
    write: (values, key) => post(id, values, key),
    onSuccess: (ticket) => {
      draft.drop();
      dropDraft(member, DRAFT);
      onOpened(ticket);
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const submit = form.onSubmit((values) => open.mutate(values));
  const failed = open.error && Object.keys(fieldErrors(open.error)).length === 0;

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TopicField
        value={form.values.topic}
        error={form.errors.topic}
        onChange={(topic) => form.setFieldValue("topic", topic)}
      />
      <TextInput
        data-autofocus
        autoFocus
        dir="auto"
        label={t`Subject`}
        maxLength={200}
        placeholder={t`What it is about, in one line`}
        {...form.getInputProps("subject")}
      />
      <Input.Wrapper label={t`Message`} error={form.errors.body} labelElement="div">
        <div className={styles.editor} data-wrong={form.errors.body ? true : undefined}>
          <Editor
            label={t`Message`}
            placeholder={t`What happened, since when, and what is needed`}
            initial={form.values.body}
            onChange={(html) => {
              form.setFieldValue("body", html);
              draft.keep({ visibility: "public", html });
            }}
            onSubmit={() => submit()}
          />
        </div>
      </Input.Wrapper>
      <div className={styles.pair}>
        {mayPick && (
          <PersonField
            label={t`Requester`}
            hint={t`For whom it is; yourself unless said`}
            empty={t`Myself`}
            error={form.errors.requester}
            value={form.values.requester}
            onChange={(requester) => form.setFieldValue("requester", requester)}
          />
        )}
        {mayAssign && (
          <PersonField
            staff
            label={t`Assignee`}
            hint={t`Who takes care of it`}
            empty={t`Nobody yet`}
            error={form.errors.assignee}
            value={form.values.assignee}
            onChange={(assignee) => form.setFieldValue("assignee", assignee)}
          />
        )}
        <Select
          label={t`Priority`}
          placeholder={t`The desk's usual`}
          clearable
          data={desk.priorities.map(({ rank, label }) => ({ value: String(rank), label }))}
          {...form.getInputProps("priority")}
        />
      </div>
      <SortingFields
        values={form.values}
        errors={form.errors}
        mayChange={mayAssign}
        onChange={(next) => form.setValues(next)}
      />
      {failed && <FieldError>{sayProblem(open.error)}</FieldError>}
      <div className={styles.actions}>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={open.isPending}>
          <Trans>Open the ticket</Trans>
        </Button>
      </div>
    </form>
  );
}

function post(workspace: string, values: Values, key: string): Promise<Ticket> {
  const { subject, body, priority, requester, assignee, topic, team, type, tags, dueAt, fields } = values;
  return unwrap(
    api.POST("/api/v1/workspaces/{workspace}/tickets", {
      params: { path: { workspace }, header: idempotent(key) },
      body: {
        subject: subject.trim(),
        body,
        channel: "portal",
        ...(priority && { priority: Number(priority) }),
        ...(requester && { requester: requester.id }),
        ...(assignee && { assignee: assignee.id }),
        ...(topic && { topic }),
        ...(team && { team }),
        ...(type && { type }),
        ...(tags.length > 0 && { tags: tags.map(({ id, label }) => (id.startsWith(NEW_TAG) ? label : id)) }),
        ...(dueAt && { dueAt: new Date(dueAt).toISOString() }),
        ...(Object.keys(fields).length > 0 && { fields }),
      },
    }),
  );
}
