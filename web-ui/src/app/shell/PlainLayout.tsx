import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Logo } from "~/shared/ui/Logo";
import { paths } from "../paths";
import { AccountMenu } from "./AccountMenu";
import styles from "./PlainLayout.module.css";
import { SchemeSwitch } from "./SchemeSwitch";

interface Props {
  /** False for somebody who has no workspace to go back to. */
  back: boolean;
  children: ReactNode;
}

/** Pages that belong to a person rather than to a workspace. */
export function PlainLayout({ back, children }: Props) {
  return (
    <div className={styles.layout}>
      <header className={styles.bar}>
        {back ? (
          <Button
            component={Link}
            to={paths.home()}
            variant="subtle"
            color="gray"
            leftSection={<ArrowLeft aria-hidden size={15} className={styles.arrow} />}
          >
            <Trans>Back to the workspace</Trans>
          </Button>
        ) : (
          <span className={styles.brand}>
            <Logo size={22} />
            Relaydesk
          </span>
        )}
        <nav aria-label={t`Account`} className={styles.own}>
          <SchemeSwitch />
          <AccountMenu folded={false} below />
        </nav>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
