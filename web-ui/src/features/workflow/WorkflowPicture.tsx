import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import type { Finding } from "~/shared/api/types";
import { StatusShape } from "~/shared/ui/StatusMark";
import { type Draft, leadsAnywhere } from "./drafts";
import { draw, WIDTH } from "./picture";
import styles from "./Workflow.module.css";

/** The workflow at a glance; all it shows can also be read in the list. */
export function WorkflowPicture({ drafts, findings }: { drafts: Draft[]; findings: Finding[] }) {
  const tip = useId();
  const { nodes, arrows, height } = draw(drafts);
  const troubled = new Set(findings.flatMap((finding) => finding.statuses));
  const free = drafts.filter(leadsAnywhere).length;
  return (
    <figure className={styles.picture}>
      <div className={styles.canvas} style={{ blockSize: height }}>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={t`Which status follows which`}
          className={styles.arrows}
        >
          <defs>
            <marker
              id={tip}
              viewBox="0 0 8 8"
              refX="6"
              refY="4"
              markerWidth="6"
              markerHeight="6"
              orient="auto"
            >
              <path d="M0 0.500 7 4 0 7.500Z" fill="context-stroke" />
            </marker>
          </defs>
          {arrows.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              d={path}
              className={styles.arrow}
              data-troubled={troubled.has(from) || undefined}
              markerEnd={`url(#${tip})`}
            />
          ))}
        </svg>
        {nodes.map(({ draft, x, y }) => (
          <span
            key={draft.key}
            className={styles.node}
            data-troubled={troubled.has(draft.key) || undefined}
            data-free={leadsAnywhere(draft) || undefined}
            style={{ left: `${(100 * x) / WIDTH}%`, top: y - 15 }}
          >
            <StatusShape category={draft.category} colour={draft.colour} />
            <span dir="auto" className={styles.nodeWord}>
              {draft.label}
            </span>
          </span>
        ))}
      </div>
      <figcaption className={styles.caption}>
        {free === drafts.length ? (
          <Trans>A ticket may go from every status to every other.</Trans>
        ) : free > 0 ? (
          <Trans>From statuses with a dashed edge a ticket may go anywhere.</Trans>
        ) : (
          <Trans>A ticket goes along the arrows only.</Trans>
        )}
      </figcaption>
    </figure>
  );
}
