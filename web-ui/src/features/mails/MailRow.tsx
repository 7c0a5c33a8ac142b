import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CircleCheck, CircleDashed, CircleX, LoaderCircle, type LucideIcon } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { Mail, MailState } from "~/shared/api/types";
import { Time } from "~/shared/ui/Time";
import { say } from "~/shared/ui/toast";
import { off, Why } from "~/shared/ui/Why";
import styles from "./Mails.module.css";
import { stateName } from "./mail-rules";
import { useRetryMail } from "./queries";

const icons: Record<MailState, LucideIcon> = {
  failed: CircleX,
  pending: CircleDashed,
  processing: LoaderCircle,
  sent: CircleCheck,
};

export function MailRow({ mail }: { mail: Mail }) {
  const { id, archived } = useWorkspace();
  const { state, to, subject, attempts, lastError, createdAt, nextAttemptAt, sentAt } = mail;
  const retry = useRetryMail(id, () => say(t`The mail to ${to} is tried again now.`));
  const reason = archived ? t`Restore the workspace first.` : null;
  const Icon = icons[state];
  return (
    <li className={styles.row}>
      <span className={styles.state} data-state={state}>
        <Icon aria-hidden size={15} />
        {stateName(state)}
      </span>
      <div className={styles.what}>
        <span dir="auto" className={styles.subject}>
          {subject}
        </span>
        <span className={styles.to}>
          <Trans>To {to}</Trans>
        </span>
        {lastError && state !== "sent" && (
          <span className={styles.error}>
            {lastError}
            {" · "}
            {plural(attempts, { one: "tried once", other: "tried # times" })}
          </span>
        )}
      </div>
      <span className={styles.time}>
        <Time at={sentAt ?? createdAt} />
        {state === "pending" && nextAttemptAt && (
          <span className={styles.next}>
            <Trans>again</Trans> <Time at={nextAttemptAt} />
          </span>
        )}
      </span>
      {state === "failed" && (
        <Why reason={reason}>
          <Button
            variant="default"
            size="xs"
            loading={retry.isPending}
            aria-label={t`Try again: mail to ${to}`}
            onClick={() => retry.mutate(mail.id)}
            {...off(reason)}
          >
            <Trans>Try again</Trans>
          </Button>
        </Why>
      )}
    </li>
  );
}
