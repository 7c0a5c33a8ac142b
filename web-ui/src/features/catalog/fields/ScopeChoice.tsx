import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Field } from "~/shared/api/types";
import { topicsQuery } from "../topics/queries";
import { activeOf } from "../topics/topic-rules";
import { teamsQuery } from "./queries";

interface Props {
  workspace: string;
  field: Field | null;
  topic: string | null;
  team: string | null;
  errors: Record<string, string>;
  choose: (scope: { topic: string | null } | { team: string | null }) => void;
}

/** On which tickets the field stands. */
export function ScopeChoice({ workspace, field, topic, team, errors, choose }: Props) {
  const { data: topics } = useQuery(topicsQuery(workspace));
  const choices = activeOf(topics ?? []).map(({ id, path }) => ({ value: id, label: path }));
  if (field?.topic && !choices.some(({ value }) => value === field.topic?.id))
    choices.push({ value: field.topic.id, label: field.topic.path });
  const { data: known } = useQuery(teamsQuery(workspace));
  const teams: { id: string; name: string }[] = [...(known ?? [])];
  if (field?.team && !teams.some(({ id }) => id === field.team?.id)) teams.push(field.team);
  return (
    <>
      <Select
        label={t`Only on tickets about`}
        description={t`The topic and those under it.`}
        placeholder={t`Anything`}
        clearable
        searchable
        nothingFoundMessage={t`No such topic`}
        data={choices}
        value={topic}
        error={errors.topic}
        onChange={(chosen) => choose({ topic: chosen })}
      />
      {teams.length > 0 && (
        <Select
          label={t`Only on tickets of the team`}
          placeholder={t`Any team`}
          clearable
          searchable
          nothingFoundMessage={t`No such team`}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={team}
          error={errors.team}
          onChange={(chosen) => choose({ team: chosen })}
        />
      )}
    </>
  );
}
