import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { RoleDefinition } from "~/shared/api/types";
import { roleName } from "~/shared/lib/roles";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { FormPage } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { NewRole } from "./NewRole";
import { permissionWords } from "./permission-words";
import { rolesQuery } from "./queries";
import { RoleDetail } from "./RoleDetail";
import styles from "./Roles.module.css";

export function nameOf(role: RoleDefinition): string {
  return role.builtIn ? roleName(role.standing) : role.name;
}

export default function RolesPage() {
  const { id } = useWorkspace();
  const { data, isPending, isError, error, refetch } = useQuery(rolesQuery(id));
  const [open, setOpen] = useState("agent");
  const role = data?.roles.find((one) => one.key === open) ?? data?.roles[0];
  return (
    <main>
      <FormPage
        wide
        title={t`Roles`}
        lead={<Trans>What people may do here. A change takes effect within five seconds.</Trans>}
        action={<NewRole onDone={setOpen} />}
      >
        {isPending && <Skeleton rows={8} />}
        {isError && <Trouble error={error} retry={refetch} />}
        {data && role && (
          <div className={styles.page}>
            <nav aria-label={t`Roles`}>
              <ul className={styles.list}>
                {data.roles.map((one) => (
                  <li key={one.key}>
                    <button
                      type="button"
                      className={styles.entry}
                      aria-current={one.key === role.key || undefined}
                      onClick={() => setOpen(one.key)}
                    >
                      <span dir="auto">{nameOf(one)}</span>
                      <span className={styles.many}>{one.members}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
            <RoleDetail key={`${role.key} ${role.version}`} role={role} modules={data.modules} />
          </div>
        )}
        <ChangeHistory
          workspace={id}
          what="role"
          words={{ permissions: t`Allows`, role: t`Role` }}
          value={(property, value) =>
            property === "permissions" && Array.isArray(value)
              ? value.map((each) => permissionWords(String(each))).join(", ")
              : null
          }
        />
      </FormPage>
    </main>
  );
}
