import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import { logOut } from "~/shared/api/session";
import type { Session } from "~/shared/api/types";
import { FormSection } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Time } from "~/shared/ui/Time";
import { Trouble } from "~/shared/ui/Trouble";
import { say, sayError } from "~/shared/ui/toast";
import { off, Why } from "~/shared/ui/Why";
import styles from "./Me.module.css";
import { sessionsQuery, useEndOthers, useEndSession } from "./queries";

export function SessionList() {
  const { data, isPending, isError, error, refetch } = useQuery(sessionsQuery);
  const endOthers = useEndOthers(() => say(t`You are logged out everywhere but here.`));
  const none = data && data.length < 2 ? t`You are logged in nowhere else.` : null;
  return (
    <FormSection title={t`Where you are logged in`}>
      {isPending && <Skeleton rows={3} height={54} />}
      {isError && <Trouble error={error} retry={refetch} />}
      {data && (
        <>
          <ul className={styles.sessions}>
            {data.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
          <div className={styles.actions}>
            <Why reason={none}>
              <Button
                variant="default"
                loading={endOthers.isPending}
                onClick={() => endOthers.mutate()}
                {...off(none)}
              >
                <Trans>Log out everywhere else</Trans>
              </Button>
            </Why>
          </div>
        </>
      )}
    </FormSection>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { device, place, lastSeenAt, current } = session;
  const end = useEndSession(() => say(t`${device} is logged out.`));
  const Icon = /iphone|android|mobile/i.test(device) ? Smartphone : Monitor;
  return (
    <li className={styles.session}>
      <Icon aria-hidden size={18} strokeWidth={1.7} className={styles.device} />
      <div className={styles.where}>
        <span className={styles.name}>{device}</span>
        <span className={styles.place}>
          {place}
          {" · "}
          {current ? <Trans>here, now</Trans> : <Time at={lastSeenAt} />}
        </span>
      </div>
      {current ? (
        <Button variant="subtle" size="xs" onClick={() => void logOut().catch(sayError)}>
          <Trans>Log out</Trans>
        </Button>
      ) : (
        <Button
          variant="subtle"
          size="xs"
          loading={end.isPending}
          aria-label={t`End the session on ${device}`}
          onClick={() => end.mutate(session)}
        >
          <Trans>End</Trans>
        </Button>
      )}
    </li>
  );
}
