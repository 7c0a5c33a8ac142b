import { useLingui } from "@lingui/react/macro";
import { CircleAlert } from "lucide-react";
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
  const thisYear = at?.getFullYear() === new Date(now).getFullYear();
  const words =
    at &&
    i18n.date(at, {
      month: "short",
      day: "numeric",
      ...(!thisYear && { year: "numeric" }),
      hour: "numeric",
      minute: "2-digit",
    });
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
          <span className={late ? styles.late : undefined}>
            {late && <CircleAlert size={13} role="img" aria-label={t`Overdue`} />}
            {words}
          </span>
        )}
      </InlineInput>
    </Row>
  );
}
