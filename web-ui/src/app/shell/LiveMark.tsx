import { t } from "@lingui/core/macro";
import { useLiveStatus } from "~/shared/realtime/use-live";
import styles from "./LiveMark.module.css";

/** Says calmly whether what is on the screen keeps itself up to date. */
export function LiveMark({ folded }: { folded: boolean }) {
  const status = useLiveStatus();
  const words = {
    live: t`Live`,
    "catching-up": t`Catching up…`,
    reconnecting: t`Reconnecting…`,
    offline: t`Offline`,
  }[status];
  return (
    <span role="status" className={styles.mark} data-status={status} title={folded ? words : undefined}>
      <span aria-hidden className={styles.dot} />
      <span className={folded ? "hidden-words" : styles.words}>{words}</span>
    </span>
  );
}
