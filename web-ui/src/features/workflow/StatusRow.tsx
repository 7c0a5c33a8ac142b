import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import type { Finding } from "~/shared/api/types";
import { StatusMark } from "~/shared/ui/StatusMark";
import type { Draft } from "./drafts";
import { StatusFields } from "./StatusFields";
import styles from "./Workflow.module.css";
import { categoryWord } from "./words";

interface Props {
  draft: Draft;
  others: Draft[];
  tickets: number;
  severity: Finding["severity"] | null;
  open: boolean;
  toggle: () => void;
  first: boolean;
  last: boolean;
  move: (by: 1 | -1) => void;
  change: (change: Partial<Draft>) => void;
  remove: () => void;
}

export function StatusRow(props: Props) {
  const { draft, tickets, severity, open, toggle, first, last, move } = props;
  const { label } = draft;
  const Fold = open ? ChevronDown : ChevronRight;
  return (
    <li className={styles.status} data-open={open || undefined}>
      <div className={styles.row}>
        <button type="button" aria-expanded={open} onClick={toggle} className={styles.fold}>
          <Fold aria-hidden size={15} className={styles.chevron} />
          <StatusMark status={draft} />
          <span className={styles.kind}>{categoryWord(draft.category)}</span>
          {draft.isDefault && (
            <span className={styles.badge}>
              <Trans>Tickets begin here</Trans>
            </span>
          )}
          {severity && (
            <TriangleAlert
              size={14}
              className={styles.alert}
              data-severity={severity}
              aria-label={severity === "error" ? t`has an error` : t`has a warning`}
            />
          )}
          <span className={styles.count}>
            {tickets >= 1000 ? (
              <Trans>1000 tickets or more</Trans>
            ) : (
              <Plural value={tickets} _0="no tickets" one="# ticket" other="# tickets" />
            )}
          </span>
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          disabled={first}
          aria-label={t`Move ${label} up`}
          onClick={() => move(-1)}
        >
          <ArrowUp size={14} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          disabled={last}
          aria-label={t`Move ${label} down`}
          onClick={() => move(1)}
        >
          <ArrowDown size={14} />
        </ActionIcon>
      </div>
      {open && <StatusFields {...props} />}
    </li>
  );
}
