import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { Finding } from "~/shared/api/types";
import styles from "./Workflow.module.css";

/** What the server found about the statuses as they stand in the editor; read out when it changes. */
export function Findings({ findings, judging }: { findings: Finding[]; judging: boolean }) {
  return (
    <div role="status" aria-busy={judging} className={styles.findings}>
      {findings.length === 0 ? (
        <p className={styles.fine}>
          <CircleCheck aria-hidden size={15} />
          <Trans>Every ticket can be finished, and every status is used.</Trans>
        </p>
      ) : (
        <ul className={styles.found}>
          {findings.map((finding) => (
            <li key={finding.rule + finding.statuses.join()} data-severity={finding.severity}>
              {finding.severity === "error" ? (
                <CircleAlert size={15} aria-label={t`Error`} />
              ) : (
                <TriangleAlert size={15} aria-label={t`Warning`} />
              )}
              <span>{finding.sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
