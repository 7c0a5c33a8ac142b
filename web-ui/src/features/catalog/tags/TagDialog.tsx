import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { fieldErrors, isProblem, sayProblem } from "~/shared/api/problems";
import type { Tag } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { TagChip } from "~/shared/ui/TagChip";
import { ColourChoice } from "../ColourChoice";
import { type TagChanges, type TagWish, tagListQuery } from "./queries";
import type { Merge } from "./TagsPage";

interface Props {
  workspace: string;
  tag: Tag | "new" | null;
  changes: TagChanges;
  close: () => void;
  merge: (merge: Merge) => void;
}

/** A tag's name, colour and group. A name that is taken leads to merging the two. */
export function TagDialog({ workspace, tag, changes, close, merge }: Props) {
  const known = tag === "new" || tag === null ? null : tag;
  const [wish, setWish] = useState<TagWish>({
    label: known?.label ?? "",
    colour: known?.colour ?? "grey",
    category: known?.category ?? "",
  });
  const client = useQueryClient();
  const write = known ? changes.change : changes.add;
  const errors = fieldErrors(write.error);
  const taken = isProblem(write.error, "tag-taken");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (known) changes.change.mutate({ tag: known, wish }, { onSuccess: close });
    else changes.add.mutate(wish, { onSuccess: close });
  };
  const offerMerge = async () => {
    if (!known) return;
    const options = tagListQuery(workspace, { q: wish.label, sort: "name", archived: false });
    const found = await client.fetchInfiniteQuery(options);
    merge({ tag: known, into: found.pages[0]?.tags.find(({ id }) => id !== known.id) ?? null });
  };
  return (
    <Modal
      opened={tag !== null}
      onClose={close}
      title={known ? t`Edit ${known.label}` : t`Add a tag`}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={440}
      radius="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap={16}>
          <TextInput
            label={t`Name`}
            dir="auto"
            data-autofocus
            maxLength={50}
            value={wish.label}
            error={errors.label ?? (taken ? sayProblem(write.error) : null)}
            onChange={(event) => setWish({ ...wish, label: event.currentTarget.value })}
          />
          {taken && known && (
            <Button variant="default" size="xs" onClick={() => void offerMerge()}>
              <Trans>Merge the two</Trans>
            </Button>
          )}
          <ColourChoice value={wish.colour} choose={(colour) => setWish({ ...wish, colour })} />
          <TextInput
            label={t`Group`}
            description={t`A word to keep tags together by. May be empty.`}
            dir="auto"
            maxLength={40}
            value={wish.category}
            error={errors.category}
            onChange={(event) => setWish({ ...wish, category: event.currentTarget.value })}
          />
          {write.isError && !taken && Object.keys(errors).length === 0 && (
            <FieldError>{sayProblem(write.error)}</FieldError>
          )}
          <Group justify="space-between" gap={8}>
            <TagChip tag={{ label: wish.label.trim() || t`Tag`, colour: wish.colour }} />
            <Group gap={8}>
              <Button variant="default" onClick={close}>
                <Trans>Leave it</Trans>
              </Button>
              <Button type="submit" loading={write.isPending}>
                <Trans>Save</Trans>
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
