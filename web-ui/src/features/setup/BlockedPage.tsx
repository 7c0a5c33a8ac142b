import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Ban, Search, Trash2 } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { EmptyState } from "~/shared/ui/EmptyState";
import { FormPage, FormSection } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Time } from "~/shared/ui/Time";
import { Trouble } from "~/shared/ui/Trouble";
import { sayError } from "~/shared/ui/toast";
import { offerUndo } from "~/shared/ui/UndoToast";
import { BlockForm } from "./BlockForm";
import { blockedQuery, useBlock, useUnblock } from "./queries";
import styles from "./Setup.module.css";

export default function BlockedPage() {
  const { id } = useWorkspace();
  const [sought, setSought] = useState("");
  const q = sought.trim().toLowerCase();
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(blockedQuery(id, q));
  const block = useBlock(id);
  const unblock = useUnblock(id);
  return (
    <main>
      <FormPage
        title={t`Blocked senders`}
        lead={
          <Trans>Nobody from these mail domains can be invited, copied in or open a ticket by mail.</Trans>
        }
      >
        <FormSection title={t`Block a domain`}>
          <BlockForm />
        </FormSection>
        <FormSection title={t`Blocked`}>
          {(q || (data && data.length > 10)) && (
            <TextInput
              aria-label={t`Find a domain`}
              placeholder={t`Find a domain`}
              leftSection={<Search aria-hidden size={14} />}
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
          )}
          {isPending && <Skeleton rows={3} />}
          {isError && <Trouble error={error} retry={refetch} />}
          {data?.length === 0 && (
            <EmptyState icon={Ban} title={q ? t`No domain begins like this.` : t`Nobody is blocked.`}>
              {!q && <Trans>Domains that only send spam belong here.</Trans>}
            </EmptyState>
          )}
          {data && data.length > 0 && (
            <ul className={styles.domains}>
              {data.map((one) => (
                <li key={one.id} className={styles.domain}>
                  <div>
                    <strong>{one.domain}</strong>
                    <p dir="auto">{one.reason}</p>
                  </div>
                  <span className={styles.since}>
                    {one.blockedBy?.name} · <Time at={one.blockedAt} />
                  </span>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t`Unblock ${one.domain}`}
                    onClick={() =>
                      unblock.mutate(one.id, {
                        onSuccess: () =>
                          offerUndo(t`${one.domain} is not blocked any more.`, () => block.mutate(one)),
                        onError: sayError,
                      })
                    }
                  >
                    <Trash2 aria-hidden size={15} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          {hasNextPage && (
            <Button
              variant="subtle"
              size="xs"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              <Trans>Show more</Trans>
            </Button>
          )}
        </FormSection>
        <ChangeHistory workspace={id} what="blocked-domain" words={{ reason: t`Reason` }} />
      </FormPage>
    </main>
  );
}
