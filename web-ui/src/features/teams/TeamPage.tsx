import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { paths } from "~/app/paths";
import { useWorkspace } from "~/app/workspace-context";
import { FormPage, FormSection } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { ArchiveTeam } from "./ArchiveTeam";
import { KeywordList } from "./KeywordList";
import { teamQuery } from "./queries";
import { TeamForm } from "./TeamForm";
import { TeamPeople } from "./TeamPeople";
import styles from "./Teams.module.css";
import { kindName } from "./team-words";

export default function TeamPage() {
  const { id, slug } = useWorkspace();
  const { team: wanted = "" } = useParams({ strict: false });
  const { data, isPending, isError, error, refetch } = useQuery(teamQuery(id, wanted));
  return (
    <main>
      <FormPage
        title={data?.team.name ?? t`Team`}
        lead={
          <Link to={paths.settingsPage(slug, "teams")} className={styles.back}>
            <ArrowLeft aria-hidden size={13} />
            <Trans>All teams</Trans>
            {data && <span> · {kindName(data.team.kind)}</span>}
          </Link>
        }
      >
        {isPending && <Skeleton rows={5} height={54} />}
        {isError && <Trouble error={error} retry={refetch} />}
        {data && (
          <>
            <FormSection title={t`People`}>
              <TeamPeople detail={data} />
            </FormSection>
            <FormSection title={t`About`}>
              <TeamForm key={data.team.id} team={data.team} />
            </FormSection>
            {data.team.kind === "department" && (
              <FormSection title={t`Keywords`}>
                <KeywordList key={data.team.id} detail={data} />
              </FormSection>
            )}
            <FormSection title={data.team.archivedAt ? t`Restore` : t`Archive`}>
              <ArchiveTeam team={data.team} />
            </FormSection>
          </>
        )}
      </FormPage>
    </main>
  );
}
