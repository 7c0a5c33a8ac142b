import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { Check, ChevronDown, UsersRound, X } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { TeamDetail, TeamMember, TeamRole } from "~/shared/api/types";
import { roleName } from "~/shared/lib/roles";
import { Avatar } from "~/shared/ui/Avatar";
import { EmptyState } from "~/shared/ui/EmptyState";
import { sayError } from "~/shared/ui/toast";
import { offerUndo } from "~/shared/ui/UndoToast";
import { off, Why } from "~/shared/ui/Why";
import { AddPerson } from "./AddPerson";
import { usePerson } from "./queries";
import styles from "./Teams.module.css";
import { TEAM_ROLES, teamRoleName, teamRoleWords, whyNotTurn } from "./team-words";

export function TeamPeople({ detail: { team, people } }: { detail: TeamDetail }) {
  const me = useWorkspace();
  const turn = usePerson(me.id, team.id);
  const put = (member: string, role: TeamRole | null) => turn.mutate({ member, role }, { onError: sayError });
  const remove = ({ member, role }: TeamMember) =>
    turn.mutate(
      { member: member.id, role: null },
      {
        onSuccess: () =>
          offerUndo(t`${member.name} is not in ${team.name} any more.`, () => put(member.id, role)),
        onError: sayError,
      },
    );
  return (
    <>
      <AddPerson
        reason={whyNotTurn(me, team, null, "agent")}
        inside={people.map((person) => person.member.id)}
        pick={(member) => put(member.id, "agent")}
      />
      {people.length === 0 && (
        <EmptyState icon={UsersRound} title={<Trans>Nobody is in this team yet</Trans>}>
          <Trans>Add the people who work on its tickets.</Trans>
        </EmptyState>
      )}
      <ul className={styles.list}>
        {people.map((person) => {
          const why = whyNotTurn(me, team, person.role, null);
          return (
            <li key={person.member.id} className={styles.person} data-inactive={!person.active || undefined}>
              <Avatar name={person.member.name} size={28} />
              <span className={styles.words}>
                <bdi className={styles.name}>{person.member.name}</bdi>
                <span className={styles.detail}>
                  {person.active ? roleName(person.workspaceRole) : t`Deactivated`}
                </span>
              </span>
              <RoleInTeam
                person={person}
                whyNot={(role) => whyNotTurn(me, team, person.role, role)}
                put={(role) => put(person.member.id, role)}
              />
              <Why reason={why}>
                <ActionIcon
                  variant="subtle"
                  aria-label={t`Take ${person.member.name} out of the team`}
                  onClick={() => why === null && remove(person)}
                  {...off(why)}
                >
                  <X aria-hidden size={15} />
                </ActionIcon>
              </Why>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface RoleProps {
  person: TeamMember;
  whyNot: (role: TeamRole) => string | null;
  put: (role: TeamRole) => void;
}

function RoleInTeam({ person: { member, role }, whyNot, put }: RoleProps) {
  const name = teamRoleName(role);
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <button type="button" className={styles.role} aria-label={t`Role of ${member.name}: ${name}`}>
          {name}
          <ChevronDown aria-hidden size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {TEAM_ROLES.map((each) => {
          const no = each === role ? null : whyNot(each);
          return (
            <Menu.Item
              key={each}
              disabled={no !== null}
              rightSection={each === role && <Check size={15} aria-label={t`current role`} />}
              onClick={() => each !== role && put(each)}
            >
              <span className={styles.name}>{teamRoleName(each)}</span>
              <span className={styles.reason}>{no ?? teamRoleWords(each)}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
