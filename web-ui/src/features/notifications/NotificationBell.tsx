import { plural, t } from "@lingui/core/macro";
import { ActionIcon, Popover } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useState } from "react";
import { Tip } from "~/app/shortcuts/Tip";
import { useShortcut } from "~/app/shortcuts/use-shortcut";
import { useWorkspace } from "~/app/workspace-context";
import { boundedCount } from "~/shared/lib/count";
import { NotificationPanel } from "./NotificationPanel";
import styles from "./Notifications.module.css";
import { notificationsQuery } from "./queries";

export function NotificationBell({ size = 30 }: { size?: number }) {
  const { id } = useWorkspace();
  const [opened, setOpened] = useState(false);
  const query = useInfiniteQuery(notificationsQuery(id));
  const unread = query.data?.pages[0]?.unread ?? 0;
  const label =
    unread > 0
      ? plural(unread, { one: "# unread notification", other: "# unread notifications" })
      : t`Notifications`;
  useShortcut("g n", t`Notifications`, () => setOpened(true));
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="min(400px, calc(100vw - 24px))"
      trapFocus
      returnFocus
      radius="lg"
    >
      <Popover.Target>
        <Tip label={label} keys="g n" disabled={opened}>
          <ActionIcon
            aria-label={label}
            size={size}
            onClick={() => setOpened(!opened)}
            className={styles.bell}
          >
            <Bell size={17} />
            {unread > 0 && <span className={styles.badge}>{boundedCount(unread, 100)}</span>}
          </ActionIcon>
        </Tip>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t`Notifications`} className={styles.dropdown}>
        <NotificationPanel query={query} unread={unread} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
