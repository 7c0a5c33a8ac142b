import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { sayProblem } from "~/shared/api/problems";
import type { Team } from "~/shared/api/types";
import { JobProgress } from "~/shared/settings/JobProgress";
import { FieldError } from "~/shared/ui/FieldError";
import { off, Why } from "~/shared/ui/Why";
import { teamsQuery, useArchiveTeam, useRestoreTeam } from "./queries";
import styles from "./Teams.module.css";
import { whyNotShape } from "./team-words";

export function ArchiveTeam({ team }: { team: Team }) {
  const me = useWorkspace();
  const [replacement, setReplacement] = useState<string | null>(null);
  const teams = useInfiniteQuery(teamsQuery(me.id));
  const archive = useArchiveTeam(me.id, team.id);
  const restore = useRestoreTeam(me.id, team.id);
  const reason = whyNotShape(me);
  const job = archive.data?.job;
  const trouble = archive.error ?? restore.error;
  return (
    <div className={styles.fields}>
      {job && (
        <JobProgress workspace={me.id} job={job}>
          <Trans>The tickets of {team.name} move to the other team.</Trans>
        </JobProgress>
      )}
      {team.archivedAt ? (
        <p className={styles.hint}>
          <Trans>
            This team is archived. It cannot be chosen any more; its people still see its tickets.
          </Trans>
        </p>
      ) : (
        <>
          <p className={styles.hint}>
            <Trans>Nobody can choose an archived team. Its tickets stay, or move to another team.</Trans>
          </p>
          <Select
            label={t`Who takes over its tickets`}
            placeholder={t`Nobody: they keep this team`}
            clearable
            searchable
            disabled={reason !== null}
            value={replacement}
            onChange={setReplacement}
            data={(teams.data ?? [])
              .filter((each) => each.id !== team.id)
              .map((each) => ({ value: each.id, label: each.name }))}
          />
        </>
      )}
      {trouble && <FieldError>{sayProblem(trouble)}</FieldError>}
      <div className={styles.buttons}>
        <Why reason={reason}>
          {team.archivedAt ? (
            <Button
              variant="default"
              loading={restore.isPending}
              onClick={() => reason === null && restore.mutate(team.version)}
              {...off(reason)}
            >
              <Trans>Restore the team</Trans>
            </Button>
          ) : (
            <Button
              variant="default"
              loading={archive.isPending}
              onClick={() => reason === null && archive.mutate({ version: team.version, replacement })}
              {...off(reason)}
            >
              <Trans>Archive the team</Trans>
            </Button>
          )}
        </Why>
      </div>
    </div>
  );
}
