import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { FormPage, FormSection } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Time } from "~/shared/ui/Time";
import { Trouble } from "~/shared/ui/Trouble";
import { ArchiveSection } from "./ArchiveSection";
import { NameForm } from "./NameForm";
import { workspaceQuery } from "./queries";
import styles from "./Workspace.module.css";

export default function SettingsPage() {
  const { id } = useWorkspace();
  const { data: workspace, isPending, isError, error, refetch } = useQuery(workspaceQuery(id));
  return (
    <main>
      <FormPage
        title={t`Settings`}
        lead={<Trans>What the workspace is called and whether it is at work.</Trans>}
      >
        {isPending && <Skeleton rows={3} />}
        {isError && <Trouble error={error} retry={refetch} />}
        {workspace && (
          <>
            <FormSection title={t`Name`}>
              <NameForm key={workspace.version} workspace={workspace} />
            </FormSection>
            <FormSection title={t`Facts`}>
              <dl className={styles.facts}>
                <dt>
                  <Trans>Address</Trans>
                </dt>
                <dd>/{workspace.slug}</dd>
                <dt>
                  <Trans>Created</Trans>
                </dt>
                <dd>
                  <Time at={workspace.createdAt} />
                </dd>
              </dl>
            </FormSection>
            <ArchiveSection workspace={workspace} />
          </>
        )}
      </FormPage>
    </main>
  );
}
