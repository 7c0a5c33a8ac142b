import { t } from "@lingui/core/macro";
import { Menu } from "@mantine/core";
import { Check, ChevronDown } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { Member, Role } from "~/shared/api/types";
import { ROLES, roleName, roleWords } from "~/shared/lib/roles";
import { Why } from "~/shared/ui/Why";
import { whyNotChange, whyNotRole } from "./member-rules";
import styles from "./People.module.css";

interface Props {
  member: Member;
  change: (role: Role) => void;
}

export function RoleMenu({ member, change }: Props) {
  const me = useWorkspace();
  const reason = whyNotChange(me, member);
  const name = roleName(member.role);
  if (reason !== null) {
    return (
      <Why reason={reason}>
        <button type="button" aria-disabled className={styles.role} data-fixed>
          {name}
        </button>
      </Why>
    );
  }
  return (
    <Menu position="bottom-end" width={330}>
      <Menu.Target>
        <button type="button" className={styles.role} aria-label={t`Role of ${member.name}: ${name}`}>
          {name}
          <ChevronDown aria-hidden size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ROLES.map((role) => {
          const no = whyNotRole(me, member, role);
          return (
            <Menu.Item
              key={role}
              disabled={no !== null}
              rightSection={role === member.role && <Check size={15} aria-label={t`current role`} />}
              onClick={() => role !== member.role && change(role)}
            >
              <span className={styles.roleName}>{roleName(role)}</span>
              <span className={styles.reason}>{no ?? roleWords(role)}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
