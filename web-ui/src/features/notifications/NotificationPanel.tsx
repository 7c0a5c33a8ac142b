import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { BellOff } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { NotificationPage } from "~/shared/api/types";
import { EmptyState } from "~/shared/ui/EmptyState";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { NotificationRow } from "./NotificationRow";
import styles from "./Notifications.module.css";
import { useMarkRead } from "./queries";

interface Props {
  query: UseInfiniteQueryResult<InfiniteData<NotificationPage>>;
  unread: number;
  close: () => void;
}

export function NotificationPanel({ query, unread, close }: Props) {
  const workspace = useWorkspace();
  const read = useMarkRead(workspace.id);
  const held = query.data?.pages.flatMap((page) => page.notifications);
  return (
    <section>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Notifications</Trans>
        </h2>
        <Button
          variant="subtle"
          size="xs"
          disabled={unread === 0}
          onClick={() => read.mutate({ all: true })}
          data-autofocus
        >
          <Trans>Mark all as read</Trans>
        </Button>
      </header>
      <div className={styles.scroll}>
        {query.isError && !held && <Trouble error={query.error} retry={query.refetch} />}
        {query.isPending && <Skeleton rows={5} height={58} />}
        {held?.length === 0 && (
          <EmptyState icon={BellOff} title={<Trans>Nothing to tell you</Trans>}>
            <Trans>You will hear here about tickets assigned to you and answers you wait for.</Trans>
          </EmptyState>
        )}
        <ul className={styles.list}>
          {held?.map((each) => (
            <li key={each.id}>
              <NotificationRow
                notification={each}
                workspace={workspace}
                open={() => {
                  if (!each.read) read.mutate({ ids: [each.id] });
                  close();
                }}
              />
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <Trans>Show older ones</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}
