import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors } from "~/shared/api/problems";
import type { Priorities, PriorityRow, Status } from "~/shared/api/types";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { SaveBar } from "~/shared/settings/SaveBar";
import { FormPage } from "~/shared/ui/FormPage";
import { PriorityMark } from "~/shared/ui/PriorityMark";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { say } from "~/shared/ui/toast";
import { prioritiesQuery, useNamePriorities } from "./queries";
import styles from "./Workflow.module.css";
import { COLOURS, colourWord, valueWords } from "./words";

export default function PrioritiesPage() {
  const { id } = useWorkspace();
  const { data, isPending, isError, error, refetch } = useQuery(prioritiesQuery(id));
  return (
    <main>
      <FormPage
        title={t`Priorities`}
        lead={<Trans>Four ranks, most urgent first. Programs may use any of the usual names for them.</Trans>}
      >
        {isPending && <Skeleton rows={4} />}
        {isError && !data && <Trouble error={error} retry={refetch} />}
        {data && <Ranks saved={data} />}
        <ChangeHistory
          workspace={id}
          what="priority"
          words={{ label: t`Name`, colour: t`Colour` }}
          value={valueWords}
        />
      </FormPage>
    </main>
  );
}

function Ranks({ saved }: { saved: Priorities }) {
  const { id } = useWorkspace();
  const [edited, setEdited] = useState<Priorities | null>(null);
  const rows = (edited ?? saved).priorities;
  const write = useNamePriorities(id, () => {
    setEdited(null);
    say(t`The priorities are saved.`);
  });
  const errors = fieldErrors(write.error);
  const change = (rank: number, part: Partial<PriorityRow>) => {
    write.reset();
    setEdited({
      version: edited?.version ?? saved.version,
      priorities: rows.map((row) => (row.rank === rank ? { ...row, ...part } : row)),
    });
  };
  const save = (version: number) => write.mutate({ version, priorities: rows });
  const empty = rows.some((row) => row.label.trim() === "");
  return (
    <>
      <ol className={styles.ranks}>
        {rows.map((row) => (
          <li key={row.rank} className={styles.rank}>
            <span className={styles.rankSign}>
              <PriorityMark priority={row} word={false} />
            </span>
            <TextInput
              label={t`Rank ${row.rank}`}
              dir="auto"
              maxLength={30}
              value={row.label}
              error={errors[`priorities.${row.rank}`]}
              onChange={(event) => change(row.rank, { label: event.currentTarget.value })}
            />
            <Select
              label={t`Colour of rank ${row.rank}`}
              data={COLOURS.map((value) => ({ value, label: colourWord(value) }))}
              value={row.colour}
              allowDeselect={false}
              onChange={(value) => value && change(row.rank, { colour: value as Status["colour"] })}
            />
          </li>
        ))}
      </ol>
      <SaveBar
        dirty={edited !== null && JSON.stringify(edited.priorities) !== JSON.stringify(saved.priorities)}
        saving={write.isPending}
        reason={empty ? t`Give every rank a name.` : null}
        error={write.error}
        save={() => save(edited?.version ?? saved.version)}
        saveAnyway={() => save(saved.version)}
        discard={() => {
          write.reset();
          setEdited(null);
        }}
      />
    </>
  );
}
