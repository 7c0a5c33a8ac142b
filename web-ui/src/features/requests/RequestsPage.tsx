import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { MessageSquarePlus, MessagesSquare, Search } from "lucide-react";
import { patterns } from "~/app/paths";
import { useWorkspace } from "~/app/workspace-context";
import { ticketsOptions } from "~/shared/conversation/queries";
import { EmptyState } from "~/shared/ui/EmptyState";
import { PageTitle } from "~/shared/ui/PageTitle";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { RequestRow } from "./RequestRow";
import styles from "./Requests.module.css";

/** What I have asked for, newest first. */
export default function RequestsPage() {
  const { t } = useLingui();
  const { id, name, slug, archived } = useWorkspace();
  const list = useInfiniteQuery(ticketsOptions(id, { requester: "me" }));
  const requests = list.data?.pages.flatMap((page) => page.tickets) ?? [];
  const write = (
    <Button
      leftSection={<MessageSquarePlus size={15} />}
      renderRoot={(props) => <Link to={patterns.newRequest} params={{ slug }} {...props} />}
    >
      <Trans>New request</Trans>
    </Button>
  );
  return (
    <main className={styles.page}>
      <PageTitle>{t`My requests`}</PageTitle>
      <header className={styles.top}>
        <h1 className={styles.title}>
          <Trans>My requests</Trans>
        </h1>
        {requests.length > 0 && (
          <Button
            variant="default"
            leftSection={<Search aria-hidden size={15} />}
            renderRoot={(props) => <Link to={patterns.search} params={{ slug }} {...props} />}
          >
            <Trans>Search</Trans>
          </Button>
        )}
        {!archived && requests.length > 0 && write}
      </header>
      {list.isPending ? (
        <Skeleton rows={5} height={76} />
      ) : list.isError && requests.length === 0 ? (
        <Trouble error={list.error} retry={list.refetch} />
      ) : requests.length === 0 ? (
        <EmptyState
          icon={MessagesSquare}
          title={t`You have not asked for anything yet`}
          action={archived ? null : write}
        >
          <Trans>Write to {name} here. You see every answer on this page, and it comes by e-mail too.</Trans>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} slug={slug} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          className={styles.more ?? ""}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          <Trans>Show older requests</Trans>
        </Button>
      )}
    </main>
  );
}
