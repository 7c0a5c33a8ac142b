import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import type { Invitation } from "~/shared/api/types";
import { roleName } from "~/shared/lib/roles";
import { Time } from "~/shared/ui/Time";
import { Trouble } from "~/shared/ui/Trouble";
import { say } from "~/shared/ui/toast";
import styles from "./People.module.css";
import { invitationsQuery, useWithdraw } from "./queries";

export function PendingInvitations({ workspace }: { workspace: string }) {
  const { data, isError, error, refetch } = useQuery(invitationsQuery(workspace));
  if (isError) return <Trouble error={error} retry={refetch} />;
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.pending} aria-label={t`Pending invitations`}>
      <h2 className={styles.heading}>
        {plural(data.length, { one: "# pending invitation", other: "# pending invitations" })}
      </h2>
      <ul className={styles.list}>
        {data.map((each) => (
          <Pending key={each.id} invitation={each} workspace={workspace} />
        ))}
      </ul>
    </section>
  );
}

function Pending({ invitation, workspace }: { invitation: Invitation; workspace: string }) {
  const { email, role, invitedBy, invitedAt, id } = invitation;
  const withdraw = useWithdraw(workspace, () => say(t`The invitation for ${email} is withdrawn.`));
  return (
    <li className={styles.row}>
      <span aria-hidden className={styles.letter}>
        <Mail size={16} />
      </span>
      <div className={styles.who}>
        <span className={styles.name}>{email}</span>
        <span className={styles.email}>
          {invitedBy ? (
            <Trans>
              Invited as {roleName(role)} by <bdi>{invitedBy.name}</bdi>
            </Trans>
          ) : (
            <Trans>Invited as {roleName(role)}</Trans>
          )}
        </span>
      </div>
      <span className={styles.seen}>
        <Time at={invitedAt} />
      </span>
      <Button
        variant="subtle"
        size="xs"
        loading={withdraw.isPending}
        aria-label={t`Withdraw the invitation for ${email}`}
        onClick={() => withdraw.mutate(id)}
      >
        <Trans>Withdraw</Trans>
      </Button>
    </li>
  );
}
