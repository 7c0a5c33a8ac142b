import { t } from "@lingui/core/macro";
import { ActionIcon } from "@mantine/core";
import { Menu, Search } from "lucide-react";
import { NotificationBell } from "~/features/notifications/NotificationBell";
import { paletteOpen } from "../palette/open";
import { useWorkspace } from "../workspace-context";
import styles from "./PhoneBar.module.css";

export function PhoneBar({ onMenu }: { onMenu: () => void }) {
  const workspace = useWorkspace();
  return (
    <header className={styles.bar}>
      <ActionIcon aria-label={t`Menu`} size={36} onClick={onMenu}>
        <Menu size={18} />
      </ActionIcon>
      <span dir="auto" className={styles.name}>
        {workspace.name}
      </span>
      <ActionIcon aria-label={t`Search or jump to`} size={36} onClick={() => paletteOpen.set(true)}>
        <Search size={17} />
      </ActionIcon>
      <NotificationBell size={36} />
    </header>
  );
}
