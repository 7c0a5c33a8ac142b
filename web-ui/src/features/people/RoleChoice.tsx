import { t } from "@lingui/core/macro";
import { useWorkspace } from "~/app/workspace-context";
import type { Role } from "~/shared/api/types";
import { ROLES, roleName, roleWords } from "~/shared/lib/roles";
import { whyNotInviteTo } from "./member-rules";
import styles from "./People.module.css";

interface Props {
  value: Role;
  onChange: (role: Role) => void;
}

export function RoleChoice({ value, onChange }: Props) {
  const me = useWorkspace();
  return (
    <fieldset className={styles.roles}>
      <legend className={styles.legend}>{t`Role`}</legend>
      {ROLES.map((role) => {
        const no = whyNotInviteTo(me, role);
        return (
          <label key={role} className={styles.choice} data-chosen={role === value || undefined}>
            <input
              type="radio"
              name="role"
              checked={role === value}
              disabled={no !== null}
              onChange={() => onChange(role)}
              className={styles.radio}
            />
            <span className={styles.roleName}>{roleName(role)}</span>
            <span className={styles.choiceWords}>{no ?? roleWords(role)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
