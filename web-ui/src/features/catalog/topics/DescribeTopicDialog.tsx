import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Topic } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import type { TopicChanges } from "./queries";

interface Props {
  topic: Topic | null;
  changes: TopicChanges;
  close: () => void;
}

/** What is seldom changed: what belongs under the topic, and the word programs know it by. */
export function DescribeTopicDialog({ topic, changes: { change }, close }: Props) {
  const [description, setDescription] = useState(topic?.description ?? "");
  const [key, setKey] = useState(topic?.key ?? "");
  const errors = fieldErrors(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (topic) change.mutate({ topic, description, key }, { onSuccess: close });
  };
  return (
    <Modal
      opened={topic !== null}
      onClose={close}
      title={topic?.path ?? ""}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={480}
      radius="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap={16}>
          <Textarea
            label={t`Description`}
            description={t`What belongs here, for those who choose.`}
            dir="auto"
            autosize
            minRows={2}
            maxLength={500}
            value={description}
            error={errors.description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <TextInput
            label={t`Key`}
            description={t`What programs call the topic. Small letters, digits and hyphens.`}
            maxLength={60}
            value={key}
            error={errors.key}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          {change.isError && Object.keys(errors).length === 0 && (
            <FieldError>{sayProblem(change.error)}</FieldError>
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={close}>
              <Trans>Leave it</Trans>
            </Button>
            <Button type="submit" loading={change.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
