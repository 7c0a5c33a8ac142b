import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Checkbox, Switch } from "@mantine/core";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Permission, RoleDefinition, Roles } from "~/shared/api/types";
import { roleWords } from "~/shared/lib/roles";
import { SaveBar } from "~/shared/settings/SaveBar";
import { sayError } from "~/shared/ui/toast";
import { moduleName, permissionWords } from "./permission-words";
import { useChangeRole, useRemoveRole, useSwitchModule } from "./queries";
import styles from "./Roles.module.css";

interface Props {
  role: RoleDefinition;
  modules: Roles["modules"];
}

/** One role: what it allows, module by module, and which modules are switched off for its people. */
export function RoleDetail({ role, modules }: Props) {
  const workspace = useWorkspace();
  const [allowed, setAllowed] = useState(() => new Set(role.permissions));
  const change = useChangeRole(workspace.id);
  const remove = useRemoveRole(workspace.id);
  const turn = useSwitchModule(workspace.id);
  const fixed = role.key === "owner" || !workspace.permissions.includes("role.manage");
  const inModules = new Set(modules.flatMap((module) => module.permissions));
  const rest = (["ticket.change", "member.manage", "role.manage", "workspace.manage"] as Permission[]).filter(
    (permission) => !inModules.has(permission),
  );
  const dirty =
    allowed.size !== role.permissions.length ||
    role.permissions.some((permission) => !allowed.has(permission));

  const toggle = (permission: string) =>
    setAllowed((held) => {
      const next = new Set(held);
      if (!next.delete(permission)) next.add(permission);
      return next;
    });

  const box = (permission: string) => (
    <Checkbox
      key={permission}
      label={permissionWords(permission)}
      checked={allowed.has(permission)}
      disabled={fixed || !workspace.permissions.includes(permission as Permission)}
      onChange={() => toggle(permission)}
    />
  );

  return (
    <section aria-label={t`What this role allows`}>
      <p className={styles.words}>{roleWords(role.standing)}</p>
      {modules.map((module) => {
        const off = role.modules.find((one) => one.module === module.key)?.on === false;
        return (
          <fieldset key={module.key} className={styles.module} data-off={off || undefined}>
            <legend className={styles.legend}>
              {moduleName(module.key)}
              {module.kind !== "core" && !fixed && (
                <Switch
                  size="xs"
                  label={off ? t`Off` : t`On`}
                  aria-label={t`${moduleName(module.key)} for this role`}
                  checked={!off}
                  onChange={(event) =>
                    turn.mutate(
                      {
                        role: role.key,
                        module: module.key,
                        on: event.currentTarget.checked ? null : false,
                      },
                      { onError: sayError },
                    )
                  }
                />
              )}
            </legend>
            <div className={styles.boxes}>{module.permissions.map(box)}</div>
          </fieldset>
        );
      })}
      <fieldset className={styles.module}>
        <legend className={styles.legend}>
          <Trans>The rest</Trans>
        </legend>
        <div className={styles.boxes}>{rest.map(box)}</div>
      </fieldset>
      {!fixed && (role.changed || !role.builtIn) && (
        <Button
          variant="default"
          size="xs"
          loading={remove.isPending}
          onClick={() => remove.mutate(role.key, { onError: sayError })}
        >
          {role.builtIn ? <Trans>Back to how it was made</Trans> : <Trans>Remove the role</Trans>}
        </Button>
      )}
      <SaveBar
        dirty={dirty}
        saving={change.isPending}
        error={change.error ?? undefined}
        save={() => change.mutate({ role, permissions: [...allowed] })}
        discard={() => setAllowed(new Set(role.permissions))}
      />
    </section>
  );
}
