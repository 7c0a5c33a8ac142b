import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronRight, Plus, UsersRound } from "lucide-react";
import { useState } from "react";
import { paths } from "~/app/paths";
import { useWorkspace } from "~/app/workspace-context";
import type { Team } from "~/shared/api/types";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { EmptyState } from "~/shared/ui/EmptyState";
import { FormPage, FormSection } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { off, Why } from "~/shared/ui/Why";
import { AddTeam } from "./AddTeam";
import { changeValue, changeWords } from "./change-words";
import { teamsQuery } from "./queries";
import styles from "./Teams.module.css";
import { kindName, teamRoleName, whyNotShape } from "./team-words";

export default function TeamsPage() {
  const me = useWorkspace();
  const [adding, setAdding] = useState(false);
  const teams = useInfiniteQuery(teamsQuery(me.id));
  const archived = useInfiniteQuery(teamsQuery(me.id, true));
  const reason = whyNotShape(me);
  const add = (
    <Why reason={reason}>
      <Button leftSection={<Plus aria-hidden size={15} />} onClick={() => setAdding(true)} {...off(reason)}>
        <Trans>Add a team</Trans>
      </Button>
    </Why>
  );
  return (
    <main>
      <FormPage
        title={t`Teams`}
        lead={<Trans>Who works together, and how their tickets find somebody.</Trans>}
        action={add}
      >
        {teams.isPending && <Skeleton rows={4} height={54} />}
        {teams.isError && <Trouble error={teams.error} retry={teams.refetch} />}
        {teams.data?.length === 0 && (
          <EmptyState icon={UsersRound} title={<Trans>There is no team yet</Trans>}>
            <Trans>Tickets that belong to a team are seen, shared and given out together.</Trans>
          </EmptyState>
        )}
        {teams.data && teams.data.length > 0 && <TeamList teams={teams.data} />}
        {teams.hasNextPage && (
          <Button variant="subtle" size="xs" onClick={() => void teams.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
        {archived.data && archived.data.length > 0 && (
          <FormSection title={t`Archived`}>
            <TeamList teams={archived.data} />
          </FormSection>
        )}
        <ChangeHistory workspace={me.id} what="team" words={changeWords()} value={changeValue} />
        <AddTeam opened={adding} close={() => setAdding(false)} />
      </FormPage>
    </main>
  );
}

function TeamList({ teams }: { teams: Team[] }) {
  const { slug } = useWorkspace();
  return (
    <ul className={styles.list}>
      {teams.map((team) => (
        <li key={team.id}>
          <Link to={paths.team(slug, team.id)} className={styles.team}>
            <span aria-hidden className={styles.dot} style={{ background: `var(--status-${team.colour})` }} />
            <span className={styles.words}>
              <span dir="auto" className={styles.name}>
                {team.name}
              </span>
              <span dir="auto" className={styles.detail}>
                {team.description || kindName(team.kind)}
              </span>
            </span>
            {team.mine && <span className={styles.tag}>{teamRoleName(team.mine)}</span>}
            {team.assignment === "round_robin" && (
              <span className={styles.tag}>
                <Trans>Round robin</Trans>
              </span>
            )}
            <span className={styles.count}>
              <Plural value={team.members} one="# person" other="# people" />
            </span>
            <ChevronRight aria-hidden size={15} className={styles.arrow} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
