import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { FormPage } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { NumberForm } from "./NumberForm";
import { numberPatternQuery } from "./queries";
import { valueWords } from "./words";

export default function NumbersPage() {
  const { id } = useWorkspace();
  const { data, isPending, isError, error, refetch } = useQuery(numberPatternQuery(id));
  return (
    <main>
      <FormPage
        title={t`Ticket numbers`}
        lead={<Trans>How new tickets are numbered. Tickets that are there keep their number.</Trans>}
      >
        {isPending && <Skeleton rows={4} />}
        {isError && !data && <Trouble error={error} retry={refetch} />}
        {data && <NumberForm saved={data} />}
        <ChangeHistory
          workspace={id}
          what="number-pattern"
          words={{
            pattern: t`Pattern`,
            prefix: t`Prefix`,
            sequence: t`What is counted`,
            department: t`Code without a department`,
          }}
          value={valueWords}
        />
      </FormPage>
    </main>
  );
}
