import { Plural, Trans } from "@lingui/react/macro";
import { ArrowUp } from "lucide-react";
import type { ListNews } from "~/shared/realtime/list-gate";
import styles from "./NewsChip.module.css";

/** Says what waits above instead of moving rows under the pointer. */
export function NewsChip({ news, onLetIn }: { news: ListNews; onLetIn: () => void }) {
  const any = news.fresh + news.moved > 0;
  return (
    <div className={styles.place} role="status">
      {any && (
        <button type="button" className={styles.chip} onClick={onLetIn}>
          <ArrowUp aria-hidden size={13} />
          <Words news={news} />
        </button>
      )}
    </div>
  );
}

function Words({ news: { fresh, moved } }: { news: ListNews }) {
  if (moved === 0) return <Plural value={fresh} one="# new" other="# new" />;
  if (fresh === 0) return <Plural value={moved} one="# changed" other="# changed" />;
  return (
    <Trans>
      {fresh} new, {moved} changed
    </Trans>
  );
}
