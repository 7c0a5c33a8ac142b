import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { FormPage } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { workflowQuery } from "./queries";
import { StatusEditor } from "./StatusEditor";
import { valueWords } from "./words";

export default function StatusesPage() {
  const { id } = useWorkspace();
  const { data, isPending, isError, error, refetch } = useQuery(workflowQuery(id));
  return (
    <main>
      <FormPage
        wide
        title={t`Statuses`}
        lead={<Trans>What the steps of a ticket are called, and which may follow which.</Trans>}
      >
        {isPending && <Skeleton rows={6} />}
        {isError && !data && <Trouble error={error} retry={refetch} />}
        {data && <StatusEditor workflow={data} />}
        <ChangeHistory
          workspace={id}
          what="status"
          words={{
            label: t`Name`,
            category: t`Kind`,
            colour: t`Colour`,
            isDefault: t`Tickets begin here`,
            next: t`May become`,
            pausesSla: t`Clock stands still`,
            order: t`Order`,
          }}
          value={valueWords}
        />
      </FormPage>
    </main>
  );
}
