import { useLingui } from "@lingui/react/macro";
import type { Ticket } from "~/shared/api/types";
import { useNow } from "~/shared/lib/use-now";
import { isFinished } from "../desk-queries";
import { toField } from "../followup/snooze-times";
import type { useChange } from "../use-change";
import { InlineInput } from "./InlineInput";
import styles from "./Properties.module.css";
import { Row } from "./Row";

type Props = { ticket: Ticket; change: ReturnType<typeof useChange>["mutate"]; reason: string | null };

/** When the work has to be done. */
export function DueRow({ ticket, change, reason }: Props) {
  const { t, i18n } = useLingui();
  const now = useNow();
  const { dueAt } = ticket;
  const at = dueAt === null ? null : new Date(dueAt);
  const late = at !== null && at.getTime() < now && !isFinished(ticket.status);
  const words = at && i18n.date(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Row name={t`Due`}>
      <InlineInput
        label={t`Due`}
        type="datetime-local"
        value={at ? toField(at) : ""}
        empty={t`No due time`}
        reason={reason}
        onSave={(typed) => change({ dueAt: typed === "" ? null : new Date(typed).toISOString() })}
      >
        {words && (
          <span className={late ? styles.late : undefined}>{late ? t`${words}, overdue` : words}</span>
        )}
      </InlineInput>
    </Row>
  );
}
