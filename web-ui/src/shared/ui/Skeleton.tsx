import { Trans } from "@lingui/react/macro";
import styles from "./Skeleton.module.css";

/** Grey rows that show only when loading takes longer than 150 ms (the wait is in the style sheet). */
export function Skeleton({ rows = 6, height = 44 }: { rows?: number; height?: number }) {
  return (
    <div role="status" className={styles.skeleton}>
      <span className="hidden-words">
        <Trans>Loading</Trans>
      </span>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
        <div key={at} className={styles.row} style={{ blockSize: height }}>
          <span style={{ inlineSize: `${46 - ((at * 13) % 22)}%` }} />
          <span style={{ inlineSize: `${82 - ((at * 17) % 30)}%` }} />
        </div>
      ))}
    </div>
  );
}
