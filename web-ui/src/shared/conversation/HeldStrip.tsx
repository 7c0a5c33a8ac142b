import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { MessageSquareWarning } from "lucide-react";
import styles from "./HeldStrip.module.css";
import type { Sending } from "./outbox";
import type { SendingActions } from "./use-sending";

type Props = { sending: Sending; actions: SendingActions; onEdit: (sending: Sending) => void };

const WORDS = 160;

/** The reply was held back because others wrote meanwhile: what they wrote, and what to do with the reply. */
export function HeldStrip({ sending, actions, onEdit }: Props) {
  const newer = sending.newer ?? [];
  return (
    <div className={styles.strip} role="alert">
      <MessageSquareWarning aria-hidden size={16} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>
          <Plural
            value={newer.length}
            one="Your reply was not sent: somebody wrote while you did"
            other="Your reply was not sent: # messages came while you wrote"
          />
        </p>
        {newer.slice(-2).map((message) => (
          <p key={message.id} className={styles.newer} dir="auto">
            <b>{message.author?.name ?? <Trans>The desk</Trans>}:</b> {message.text.slice(0, WORDS)}
          </p>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button size="xs" onClick={() => void actions.sendAnyway(sending)}>
          <Trans>Send anyway</Trans>
        </Button>
        <Button size="xs" variant="default" onClick={() => onEdit(sending)}>
          <Trans>Edit</Trans>
        </Button>
      </div>
    </div>
  );
}
