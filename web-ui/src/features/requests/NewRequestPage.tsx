import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { patterns } from "~/app/paths";
import { useWorkspace } from "~/app/workspace-context";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Ticket } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { readDraft } from "~/shared/conversation/drafts";
import { useDraftKeeper } from "~/shared/conversation/use-draft";
import { AttachButton } from "~/shared/files/AttachButton";
import { AttachmentList } from "~/shared/files/AttachmentList";
import { FileDrop } from "~/shared/files/FileDrop";
import { useAttachments } from "~/shared/files/use-attachments";
import { Editor } from "~/shared/richtext/Editor";
import { isBlank } from "~/shared/richtext/plain-text";
import { FieldError } from "~/shared/ui/FieldError";
import { PageTitle } from "~/shared/ui/PageTitle";
import { say } from "~/shared/ui/toast";
import styles from "./NewRequest.module.css";

const DRAFT = "new-request";
type Values = { subject: string; body: string };

export default function NewRequestPage() {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const { id, name, slug, member } = workspace;
  const attachments = useAttachments(workspace, DRAFT);
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraftKeeper(member, DRAFT);
  const form = useForm<Values>({
    initialValues: { subject: "", body: readDraft(member, DRAFT)?.html ?? "" },
    validate: {
      subject: (subject) => (subject.trim().length < 2 ? t`Say in a few words what it is about.` : null),
      body: (body) => (isBlank(body) ? t`Tell us what you need.` : null),
    },
  });
  const open = useWrite<Ticket, Values>({
    write: ({ subject, body }, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/tickets", {
          params: { path: { workspace: id }, header: idempotent(key) },
          body: {
            subject: subject.trim(),
            body,
            channel: "portal",
            files: attachments.stored.map((file) => file.id),
          },
        }),
      ),
    onSuccess: (request) => {
      draft.drop();
      attachments.clear();
      client.setQueryData(keys.ticket(id, request.number), request);
      void client.invalidateQueries({ queryKey: keys.allTickets(id) });
      void navigate({ to: patterns.request, params: { slug, number: String(request.number) } });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const submit = form.onSubmit((values) =>
    attachments.busy
      ? say(t`A file is still on its way. Send when it has arrived, or take it out.`)
      : open.mutate(values),
  );
  const failed = open.error && Object.keys(fieldErrors(open.error)).length === 0;

  return (
    <main className={styles.page}>
      <PageTitle>{t`New request`}</PageTitle>
      <h1 className={styles.title}>
        <Trans>How can we help?</Trans>
      </h1>
      <p className={styles.intro}>
        <Trans>Your request goes to {name}. The answer comes here and by e-mail.</Trans>
      </p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          dir="auto"
          label={t`Subject`}
          maxLength={200}
          placeholder={t`For example: the export stops half way`}
          {...form.getInputProps("subject")}
        />
        <Input.Wrapper label={t`What do you need?`} error={form.errors.body} labelElement="div">
          <FileDrop
            attachments={attachments}
            className={styles.editor}
            wrong={form.errors.body !== undefined}
          >
            <AttachmentList attachments={attachments} />
            <Editor
              label={t`What do you need?`}
              placeholder={t`What happened, since when, and what you expected`}
              initial={form.values.body}
              onChange={(html) => {
                form.setFieldValue("body", html);
                draft.keep({ visibility: "public", html });
              }}
              onSubmit={() => submit()}
              actions={<AttachButton attachments={attachments} />}
            />
          </FileDrop>
        </Input.Wrapper>
        {failed && <FieldError>{sayProblem(open.error)}</FieldError>}
        <div className={styles.actions}>
          <Button
            variant="subtle"
            color="gray"
            renderRoot={(props) => <Link to={patterns.requests} params={{ slug }} {...props} />}
          >
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={open.isPending}>
            <Trans>Send the request</Trans>
          </Button>
        </div>
      </form>
    </main>
  );
}
