import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Menu, useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Keyboard, LogOut, MonitorCog, UserRound } from "lucide-react";
import { useMe } from "~/shared/api/me";
import { logOut } from "~/shared/api/session";
import { Avatar } from "~/shared/ui/Avatar";
import { sayError } from "~/shared/ui/toast";
import { paths } from "../paths";
import { KeyCaps } from "../shortcuts/KeyCaps";
import { sheetOpen } from "../shortcuts/sheet-open";
import styles from "./AccountMenu.module.css";

interface Props {
  folded: boolean;
  /** The menu opens downwards: the button is at the top of the page. */
  below?: boolean;
}

export function AccountMenu({ folded, below = false }: Props) {
  const { person } = useMe();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position={below ? "bottom-end" : folded ? "right-end" : "top-start"} width={240}>
      <Menu.Target>
        <button type="button" className={styles.button} aria-label={t`Account of ${person.name}`}>
          <Avatar name={person.name} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <span dir="auto" className={styles.name}>
            {person.name}
          </span>
          <span className={styles.email}>{person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<UserRound size={15} />} onClick={() => void navigate({ to: paths.me() })}>
          <Trans>Profile and sessions</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<Keyboard size={15} />}
          rightSection={<KeyCaps keys="?" />}
          onClick={() => sheetOpen.set(true)}
        >
          <Trans>Keyboard shortcuts</Trans>
        </Menu.Item>
        {colorScheme !== "auto" && (
          <Menu.Item leftSection={<MonitorCog size={15} />} onClick={() => setColorScheme("auto")}>
            <Trans>Use the colours of my system</Trans>
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={15} />} onClick={() => void logOut().catch(sayError)}>
          <Trans>Log out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
