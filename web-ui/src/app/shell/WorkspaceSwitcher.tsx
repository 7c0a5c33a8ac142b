import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { useMe } from "~/shared/api/me";
import { roleName } from "~/shared/lib/roles";
import { WorkspaceTile } from "~/shared/ui/WorkspaceTile";
import { paths } from "../paths";
import { useWorkspace } from "../workspace-context";
import styles from "./WorkspaceSwitcher.module.css";

export function WorkspaceSwitcher({ folded }: { folded: boolean }) {
  const { workspaces } = useMe();
  const here = useWorkspace();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-start" width={270}>
      <Menu.Target>
        <button type="button" className={styles.button} aria-label={t`${here.name}, switch workspace`}>
          <WorkspaceTile name={here.name} id={here.id} />
          {!folded && (
            <>
              <span dir="auto" className={styles.name}>
                {here.name}
              </span>
              <ChevronsUpDown aria-hidden size={14} className={styles.arrows} />
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} className={styles.list}>
        <Menu.Label>
          <Trans>Workspaces</Trans>
        </Menu.Label>
        {workspaces.map((each) => (
          <Menu.Item
            key={each.id}
            leftSection={<WorkspaceTile name={each.name} id={each.id} />}
            rightSection={each.id === here.id && <Check size={15} aria-label={t`open now`} />}
            onClick={() => void navigate({ to: paths.workspace(each.slug) })}
          >
            <span dir="auto" className={styles.name}>
              {each.name}
            </span>
            <span className={styles.role}>
              {roleName(each.role)}
              {each.archived && (
                <>
                  {" · "}
                  <Trans>archived</Trans>
                </>
              )}
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Plus size={16} />}
          onClick={() => void navigate({ to: paths.newWorkspace() })}
        >
          <Trans>New workspace</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
