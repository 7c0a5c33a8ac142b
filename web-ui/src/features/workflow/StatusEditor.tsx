import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { isProblem } from "~/shared/api/problems";
import type { Workflow, WorkflowSaved } from "~/shared/api/types";
import { JobProgress } from "~/shared/settings/JobProgress";
import { SaveBar } from "~/shared/settings/SaveBar";
import { say } from "~/shared/ui/toast";
import { AddStatus } from "./AddStatus";
import { type Draft, draftOf, same } from "./drafts";
import { Findings } from "./Findings";
import { PresetMenu } from "./PresetMenu";
import { checkQuery, useSaveWorkflow } from "./queries";
import { ReplacementDialog } from "./ReplacementDialog";
import { StatusList } from "./StatusList";
import styles from "./Workflow.module.css";
import { WorkflowPicture } from "./WorkflowPicture";

interface Edited {
  /** of the workflow when the editing began */
  version: number;
  statuses: Draft[];
}

/** The statuses as they are to be; what the server finds about them stands beside them while they are edited. */
export function StatusEditor({ workflow }: { workflow: Workflow }) {
  const { id } = useWorkspace();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [asking, setAsking] = useState(false);
  const [moving, setMoving] = useState<{ job: string; label: string }[]>([]);
  const saved = workflow.statuses.map(draftOf);
  const drafts = edited?.statuses ?? saved;
  const dirty = edited !== null && !same(edited.statuses, saved);
  const [settled] = useDebouncedValue(drafts, 250);
  const check = useQuery({ ...checkQuery(id, settled), enabled: dirty });
  const findings = dirty ? (check.data?.findings ?? []) : workflow.findings;
  const leaving = (check.data?.leaving ?? []).filter(
    ({ key, tickets }) => tickets > 0 && !drafts.some((draft) => draft.key === key),
  );
  const refused = findings.find((finding) => finding.severity === "error");
  const judging = dirty && (settled !== drafts || check.isFetching);

  const write = useSaveWorkflow(id, ({ moving: jobs }: WorkflowSaved) => {
    const label = (key: string) => workflow.statuses.find((status) => status.key === key)?.label ?? key;
    setMoving((before) => [...before, ...jobs.map(({ job, from }) => ({ job, label: label(from) }))]);
    setEdited(null);
    setAsking(false);
    say(t`The statuses are saved.`);
  });
  const edit = (statuses: Draft[]) => {
    write.reset();
    setEdited({ version: edited?.version ?? workflow.version, statuses });
  };
  const save = (replacements: Record<string, string>, version = edited?.version ?? workflow.version) =>
    write.mutate({ version, statuses: drafts, replacements });

  return (
    <>
      {moving.map(({ job, label }) => (
        <div key={job} className={styles.moving}>
          <JobProgress
            workspace={id}
            job={job}
            close={() => setMoving((jobs) => jobs.filter((one) => one.job !== job))}
          >
            <Trans>
              Tickets leave <bdi>{label}</bdi>
            </Trans>
          </JobProgress>
        </div>
      ))}
      <div className={styles.editor}>
        <div className={styles.main}>
          <div className={styles.tools}>
            <AddStatus drafts={drafts} taken={workflow.statuses.map((one) => one.key)} edit={edit} />
            <PresetMenu edit={edit} />
          </div>
          <StatusList drafts={drafts} inUse={workflow.statuses} findings={findings} edit={edit} />
        </div>
        <aside className={styles.side} aria-label={t`What was found`}>
          <WorkflowPicture drafts={drafts} findings={findings} />
          <Findings findings={findings} judging={judging} />
        </aside>
      </div>
      <SaveBar
        dirty={dirty}
        saving={write.isPending}
        reason={judging ? t`The statuses are still being looked at.` : (refused?.sentence ?? null)}
        error={asking ? null : write.error}
        save={() => (leaving.length > 0 ? setAsking(true) : save({}))}
        discard={() => {
          write.reset();
          setEdited(null);
        }}
        saveAnyway={() => {
          setEdited({ version: workflow.version, statuses: drafts });
          if (leaving.length > 0) setAsking(true);
          else save({}, workflow.version);
        }}
      />
      {asking && (
        <ReplacementDialog
          leaving={leaving}
          drafts={drafts}
          saving={write.isPending}
          error={isProblem(write.error, "version-moved") ? null : write.error}
          close={() => setAsking(false)}
          save={(replacements) => save(replacements)}
        />
      )}
    </>
  );
}
