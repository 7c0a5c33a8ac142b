import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { NotificationBell } from "~/features/notifications/NotificationBell";
import { readsAsStaff } from "~/shared/lib/roles";
import { paletteOpen } from "../palette/open";
import { KeyCaps } from "../shortcuts/KeyCaps";
import { Tip } from "../shortcuts/Tip";
import { useWorkspace } from "../workspace-context";
import { AccountMenu } from "./AccountMenu";
import { entriesOf } from "./entries";
import { LiveMark } from "./LiveMark";
import styles from "./Rail.module.css";
import { RailGroup } from "./RailGroup";
import { toggleRail } from "./rail-fold";
import { SchemeSwitch } from "./SchemeSwitch";
import { TeamQueues } from "./TeamQueues";
import { WorkspaceSwitcher } from "./WorkspaceSwitcher";

interface Props {
  folded: boolean;
  /** On a phone: the bar at the top has the bell. */
  inDrawer?: boolean;
}

export function Rail({ folded, inDrawer = false }: Props) {
  const workspace = useWorkspace();
  const entries = entriesOf(workspace);
  const Fold = folded ? PanelLeftOpen : PanelLeftClose;
  const foldLabel = folded ? t`Unfold the side bar` : t`Fold the side bar`;
  return (
    <nav aria-label={t`Workspace`} className={styles.rail} data-folded={folded || undefined}>
      <div className={styles.head}>
        <WorkspaceSwitcher folded={folded} />
        {!inDrawer && <NotificationBell />}
      </div>
      <Tip label={t`Search or jump to`} keys="mod+k" disabled={!folded} position="right">
        <button type="button" className={styles.search} onClick={() => paletteOpen.set(true)}>
          <Search aria-hidden size={15} />
          <span className={folded ? "hidden-words" : styles.searchWords}>
            <Trans>Search or jump to</Trans>
          </span>
          {!folded && <KeyCaps keys="mod+k" />}
        </button>
      </Tip>
      <div className={styles.groups}>
        <RailGroup
          title={readsAsStaff(workspace.permissions) ? t`Tickets` : t`Help`}
          entries={entries.tickets}
          folded={folded}
        />
        {!folded && <TeamQueues />}
        {entries.workspace.length > 0 && (
          <RailGroup title={t`Workspace`} entries={entries.workspace} folded={folded} />
        )}
      </div>
      <div className={styles.foot}>
        <AccountMenu folded={folded} />
        <LiveMark folded={folded} />
        <SchemeSwitch />
        {!inDrawer && (
          <Tip label={foldLabel} keys="[" position="right">
            <ActionIcon aria-label={foldLabel} onClick={toggleRail}>
              <Fold size={16} />
            </ActionIcon>
          </Tip>
        )}
      </div>
    </nav>
  );
}
