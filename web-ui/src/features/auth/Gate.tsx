import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Logo } from "~/shared/ui/Logo";
import styles from "./Gate.module.css";

/** The calm page before one is inside: our name, one card, nothing else. */
export function Gate({ children }: { children: ReactNode }) {
  return (
    <div className={styles.gate}>
      <header className={styles.brand}>
        <Logo />
        Relaydesk
      </header>
      <main className={styles.card}>{children}</main>
      <footer className={styles.foot}>
        <Trans>The help desk your team lives in.</Trans>
      </footer>
    </div>
  );
}
