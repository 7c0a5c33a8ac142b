import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Topic } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { offerUndo } from "~/shared/ui/UndoToast";
import type { TopicChanges } from "./queries";
import { activeOf, branchOf } from "./topic-rules";

interface Props {
  topic: Topic | null;
  topics: Topic[];
  changes: TopicChanges;
  close: () => void;
  begun: (job: { id: string; name: string }) => void;
}

/** Archives a topic with all under it, and asks what its tickets get instead. */
export function ArchiveTopicDialog({ topic, topics, changes: { archive, restore }, close, begun }: Props) {
  const [replacement, setReplacement] = useState<string | null>(null);
  const leave = () => {
    setReplacement(null);
    archive.reset();
    close();
  };
  const branch = topic ? branchOf(topics, topic) : [];
  const others = activeOf(topics).filter((one) => !branch.includes(one));
  const atField = fieldErrors(archive.error).replacement;
  const go = () => {
    if (!topic) return;
    archive.mutate(
      { topic, replacement },
      {
        onSuccess: (done) => {
          leave();
          if (done.job) begun({ id: done.job, name: done.topic.name });
          else offerUndo(t`${done.topic.name} is archived.`, () => restore.mutate(done.topic));
        },
      },
    );
  };
  return (
    <Modal
      opened={topic !== null}
      onClose={leave}
      title={topic ? t`Archive ${topic.name}` : ""}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={480}
      radius="lg"
    >
      <Stack gap={16}>
        <div>
          {branch.length > 1 ? (
            plural(branch.length - 1, {
              one: "The topic and # under it can no longer be chosen.",
              other: "The topic and # under it can no longer be chosen.",
            })
          ) : (
            <Trans>The topic can no longer be chosen.</Trans>
          )}{" "}
          <Trans>Tickets about it keep it, unless you name another one for them.</Trans>
        </div>
        <Select
          label={t`What its tickets get instead`}
          placeholder={t`They keep it`}
          clearable
          searchable
          nothingFoundMessage={t`No such topic`}
          data={others.map(({ id, path }) => ({ value: id, label: path }))}
          value={replacement}
          onChange={setReplacement}
          error={atField}
          comboboxProps={{ withinPortal: true }}
        />
        {archive.isError && !atField && <FieldError>{sayProblem(archive.error)}</FieldError>}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={leave}>
            <Trans>Leave it</Trans>
          </Button>
          <Button onClick={go} loading={archive.isPending}>
            {replacement ? <Trans>Archive and move its tickets</Trans> : <Trans>Archive</Trans>}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
