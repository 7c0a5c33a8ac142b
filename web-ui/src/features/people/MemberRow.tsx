import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { Ellipsis, UserRoundCheck, UserRoundX } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { Member } from "~/shared/api/types";
import { roleName } from "~/shared/lib/roles";
import { Avatar } from "~/shared/ui/Avatar";
import { Time } from "~/shared/ui/Time";
import { offerUndo } from "~/shared/ui/UndoToast";
import { whyNotDeactivate } from "./member-rules";
import styles from "./People.module.css";
import { useChangeMember } from "./queries";
import { RoleMenu } from "./RoleMenu";

export function MemberRow({ member }: { member: Member }) {
  const me = useWorkspace();
  const change = useChangeMember(me.id, (now, asked) => {
    if (asked.change.active !== undefined)
      offerUndo(
        now.active ? t`${now.name} is active again.` : t`${now.name} is deactivated and logged out.`,
        () => change.mutate({ member: now, change: { active: !now.active } }),
      );
    else
      offerUndo(t`${now.name} is ${roleName(now.role)} now.`, () =>
        change.mutate({ member: now, change: { role: member.role } }),
      );
  });
  const reason = whyNotDeactivate(me, member);
  const label = member.active ? t`Deactivate` : t`Reactivate`;
  const Icon = member.active ? UserRoundX : UserRoundCheck;

  return (
    <li className={styles.row} data-inactive={!member.active || undefined}>
      <Avatar name={member.name || member.email} size={36} />
      <div className={styles.who}>
        <span className={styles.name}>
          <bdi>{member.name || member.email}</bdi>
          {member.id === me.member && (
            <span className={styles.tag}>
              <Trans>you</Trans>
            </span>
          )}
          {!member.active && (
            <span className={styles.tag}>
              <Trans>deactivated</Trans>
            </span>
          )}
        </span>
        <span className={styles.email}>{member.email}</span>
      </div>
      <span className={styles.seen}>
        {member.lastSeenAt ? (
          <>
            <Trans>Seen</Trans> <Time at={member.lastSeenAt} />
          </>
        ) : (
          <Trans>Never seen</Trans>
        )}
      </span>
      <RoleMenu member={member} change={(role) => change.mutate({ member, change: { role } })} />
      <Menu position="bottom-end" width={270}>
        <Menu.Target>
          <ActionIcon aria-label={t`More for ${member.name || member.email}`} loading={change.isPending}>
            <Ellipsis size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon aria-hidden size={15} />}
            disabled={reason !== null}
            onClick={() => change.mutate({ member, change: { active: !member.active } })}
          >
            {label}
            {reason && <span className={styles.reason}>{reason}</span>}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
