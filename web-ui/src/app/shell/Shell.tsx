import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useStore } from "~/shared/lib/store";
import { Palette } from "../palette/Palette";
import { useWorkspace } from "../workspace-context";
import { PhoneBar } from "./PhoneBar";
import { Rail } from "./Rail";
import { railFold } from "./rail-fold";
import styles from "./Shell.module.css";
import { useGlobalShortcuts } from "./use-global-shortcuts";

export function Shell({ children }: { children: ReactNode }) {
  const { archived } = useWorkspace();
  const narrow = useMediaQuery("(max-width: 56.24em)", undefined, { getInitialValueInEffect: false });
  const folded = useStore(railFold) === "folded" && !narrow;
  const address = useRouterState({ select: (state) => state.location.pathname });
  const [openAt, setOpenAt] = useState<string | null>(null);
  useGlobalShortcuts();

  return (
    <div className={styles.shell} data-folded={folded || undefined}>
      <a href="#page" className={styles.skip}>
        <Trans>Skip to the page</Trans>
      </a>
      {narrow ? (
        <>
          <PhoneBar onMenu={() => setOpenAt(address)} />
          {/* Open only for the address it was opened at: following a link closes it. */}
          <Drawer
            opened={openAt === address}
            onClose={() => setOpenAt(null)}
            size={272}
            padding={0}
            withCloseButton={false}
            attributes={{ content: { "aria-label": t`Menu` } }}
            classNames={{ content: styles.drawer ?? "", body: styles.drawerBody ?? "" }}
          >
            <Rail folded={false} inDrawer />
          </Drawer>
        </>
      ) : (
        <Rail folded={folded} />
      )}
      <div id="page" className={styles.page} tabIndex={-1}>
        {archived && (
          <aside className={styles.archived} aria-label={t`State of the workspace`}>
            <Trans>This workspace is archived. Everything can be read, nothing can be changed.</Trans>
          </aside>
        )}
        <div className={styles.content}>{children}</div>
      </div>
      <Palette />
    </div>
  );
}
