import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { MailCheck, ShieldX } from "lucide-react";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { EmptyState } from "~/shared/ui/EmptyState";
import { FormPage } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { MailRow } from "./MailRow";
import styles from "./Mails.module.css";
import { readShown, type Shown, stateOf } from "./mail-rules";
import { mailsQuery } from "./queries";

export default function MailsPage() {
  const { id } = useWorkspace();
  const may = useCan("mail.read");
  const shown = readShown(useSearch({ strict: false }).state);
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...mailsQuery(id, stateOf(shown)), enabled: may });
  const mails = query.data?.pages.flatMap((page) => page.mails);
  const show = (state: Shown) => void navigate({ to: ".", search: { state }, replace: true });

  if (!may)
    return (
      <main>
        <h1 className="hidden-words">{t`Outgoing mail`}</h1>
        <EmptyState icon={ShieldX} title={<Trans>Outgoing mail is not yours to see</Trans>}>
          <Trans>Owners, admins and managers look after it.</Trans>
        </EmptyState>
      </main>
    );

  return (
    <main>
      <FormPage
        wide
        title={t`Outgoing mail`}
        lead={<Trans>What Relaydesk has sent, is about to send or could not deliver.</Trans>}
      >
        <SegmentedControl
          aria-label={t`Show`}
          value={shown}
          onChange={(value) => show(readShown(value))}
          data={[
            { value: "failed", label: t`Failed` },
            { value: "pending", label: t`Waiting` },
            { value: "sent", label: t`Sent` },
            { value: "all", label: t`All` },
          ]}
          className={styles.filter}
        />
        {query.isPending && <Skeleton rows={5} height={60} />}
        {query.isError && !mails && <Trouble error={query.error} retry={query.refetch} />}
        {mails?.length === 0 && <NoMail shown={shown} show={show} />}
        <ul className={styles.list}>
          {mails?.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <Trans>Show older mail</Trans>
          </Button>
        )}
      </FormPage>
    </main>
  );
}

function NoMail({ shown, show }: { shown: Shown; show: (state: Shown) => void }) {
  return (
    <EmptyState
      icon={MailCheck}
      title={shown === "failed" ? <Trans>Every mail has arrived</Trans> : <Trans>No mail here</Trans>}
      action={
        shown !== "all" && (
          <Button variant="default" onClick={() => show("all")}>
            <Trans>Show all mail</Trans>
          </Button>
        )
      }
    >
      {shown === "failed" ? (
        <Trans>Mail that could not be delivered shows up here, with the reason.</Trans>
      ) : (
        <Trans>Mail appears here as soon as Relaydesk has something to send.</Trans>
      )}
    </EmptyState>
  );
}
