import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import { FieldError } from "~/shared/ui/FieldError";
import { off, Why } from "~/shared/ui/Why";
import { type TagChanges, tagListQuery } from "./queries";
import type { Merge } from "./TagsPage";

interface Props {
  workspace: string;
  merge: Merge | null;
  changes: TagChanges;
  close: () => void;
  begun: (job: { id: string; from: string; into: string }) => void;
}

/** Two tags become one: which one stays. */
export function MergeDialog({ workspace, merge, changes, close, begun }: Props) {
  const [into, setInto] = useState(merge?.into ?? null);
  const [sought, setSought] = useState(merge?.into?.label ?? "");
  const [q] = useDebouncedValue(sought.trim(), 200);
  const { data } = useInfiniteQuery({
    ...tagListQuery(workspace, { q, sort: "name", archived: false }),
    enabled: merge !== null,
  });
  const others = (data ?? []).filter(({ id }) => id !== merge?.tag.id);
  const reason = into ? null : t`Choose the tag that stays.`;
  const atField = fieldErrors(changes.merge.error).into;
  const go = () => {
    if (!merge || !into) return;
    changes.merge.mutate(
      { tag: merge.tag, into },
      {
        onSuccess: (done) => {
          begun({ id: done.job, from: merge.tag.label, into: done.tag.label });
          close();
        },
      },
    );
  };
  return (
    <Modal
      opened={merge !== null}
      onClose={close}
      title={merge ? t`Merge ${merge.tag.label}` : ""}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={440}
      radius="lg"
    >
      <Stack gap={16}>
        <div>
          <Trans>
            Every ticket that has it gets the other tag instead. It is archived and its name leads nowhere.
          </Trans>
        </div>
        <Select
          label={t`The tag that stays`}
          placeholder={t`Begin to type its name`}
          searchable
          data-autofocus={merge?.into ? undefined : true}
          nothingFoundMessage={t`No such tag`}
          filter={({ options }) => options}
          data={others.map(({ id, label }) => ({ value: id, label }))}
          value={into?.id ?? null}
          searchValue={sought}
          onSearchChange={setSought}
          onChange={(chosen) => setInto(others.find(({ id }) => id === chosen) ?? null)}
          error={atField}
        />
        {changes.merge.isError && !atField && <FieldError>{sayProblem(changes.merge.error)}</FieldError>}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>
            <Trans>Leave it</Trans>
          </Button>
          <Why reason={reason}>
            <Button
              data-autofocus={merge?.into ? true : undefined}
              onClick={go}
              loading={changes.merge.isPending}
              {...off(reason)}
            >
              <Trans>Merge</Trans>
            </Button>
          </Why>
        </Group>
      </Stack>
    </Modal>
  );
}
