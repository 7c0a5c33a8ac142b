import { t } from "@lingui/core/macro";
import { useState } from "react";
import type { Finding, StatusInUse } from "~/shared/api/types";
import { changed, type Draft, moved, removed } from "./drafts";
import { StatusRow } from "./StatusRow";
import styles from "./Workflow.module.css";

interface Props {
  drafts: Draft[];
  inUse: StatusInUse[];
  findings: Finding[];
  edit: (drafts: Draft[]) => void;
}

/** The statuses in their order; one at a time is opened to be changed. */
export function StatusList({ drafts, inUse, findings, edit }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ol className={styles.list} aria-label={t`Statuses`}>
      {drafts.map((draft, at) => (
        <StatusRow
          key={draft.key}
          draft={draft}
          others={drafts.filter((one) => one.key !== draft.key)}
          tickets={inUse.find((status) => status.key === draft.key)?.tickets ?? 0}
          severity={severityOf(draft, findings)}
          open={open === draft.key}
          toggle={() => setOpen(open === draft.key ? null : draft.key)}
          first={at === 0}
          last={at === drafts.length - 1}
          move={(by) => edit(moved(drafts, at, by))}
          change={(change) => edit(changed(drafts, draft.key, change))}
          remove={() => edit(removed(drafts, draft.key))}
        />
      ))}
    </ol>
  );
}

function severityOf(draft: Draft, findings: Finding[]): Finding["severity"] | null {
  const about = findings.filter((finding) => finding.statuses.includes(draft.key));
  if (about.length === 0) return null;
  return about.some((finding) => finding.severity === "error") ? "error" : "warning";
}
