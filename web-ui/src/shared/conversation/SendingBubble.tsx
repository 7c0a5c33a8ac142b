import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CircleAlert, Hourglass, Paperclip } from "lucide-react";
import type { Ref } from "../api/types";
import { Bubble } from "./Bubble";
import type { Sending } from "./outbox";
import styles from "./SendingBubble.module.css";
import type { SendingActions } from "./use-sending";

type Props = {
  sending: Sending;
  author: Ref;
  actions: SendingActions;
  onEdit: (sending: Sending) => void;
};

/** A message on its way: shown where it will stand, with its reason when it could not go. */
export function SendingBubble({ sending, author, actions, onEdit }: Props) {
  const side = sending.visibility === "internal" ? "note" : "ours";
  return (
    <Bubble
      author={author}
      side={side}
      html={sending.body}
      faded
      foot={
        <>
          {sending.files?.map((file) => (
            <p key={file.id} className={styles.foot}>
              <Paperclip aria-hidden size={13} />
              <bdi>{file.name}</bdi>
            </p>
          ))}
          <Foot sending={sending} actions={actions} onEdit={onEdit} />
        </>
      }
    />
  );
}

function Foot({ sending, actions, onEdit }: Omit<Props, "author">) {
  if (sending.state === "sending") {
    return (
      <p className={styles.foot} role="status">
        <Trans>Sending…</Trans>
      </p>
    );
  }
  if (sending.state === "held") {
    return (
      <p className={styles.foot}>
        <Hourglass aria-hidden size={13} />
        <Trans>Held back, because there is something newer. You decide below.</Trans>
      </p>
    );
  }
  return (
    <div className={styles.failed} role="alert">
      <CircleAlert aria-hidden size={14} />
      <span className={styles.reason}>
        <Trans>Not sent; your text is kept here.</Trans> {sending.reason}
      </span>
      <Button size="xs" variant="default" onClick={() => void actions.retry(sending)}>
        <Trans>Try again</Trans>
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => onEdit(sending)}>
        <Trans>Edit</Trans>
      </Button>
    </div>
  );
}
