import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import type { Ticket } from "~/shared/api/types";
import styles from "./TicketHeader.module.css";

const SHORTEST = 2;
const LONGEST = 200;

type Props = { ticket: Ticket; mayChange: boolean; onRename: (subject: string) => void };

export function SubjectLine({ ticket, mayChange, onRename }: Props) {
  const { t } = useLingui();
  const hint = useId();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <div className={styles.subject}>
        <h2 className={styles.words} title={ticket.subject}>
          {mayChange ? (
            <button
              type="button"
              className={styles.rename}
              aria-describedby={hint}
              onClick={() => setText(ticket.subject)}
            >
              <bdi>{ticket.subject}</bdi>
            </button>
          ) : (
            <bdi>{ticket.subject}</bdi>
          )}
        </h2>
        <span id={hint} hidden>
          {t`Press to rename the ticket`}
        </span>
        <span className={styles.number}>#{ticket.number}</span>
      </div>
    );
  }
  const subject = text.trim();
  const finish = (event?: FormEvent) => {
    event?.preventDefault();
    if (subject.length >= SHORTEST && subject !== ticket.subject) onRename(subject);
    setText(null);
  };
  return (
    <form className={styles.subject} onSubmit={finish}>
      <TextInput
        className={styles.field ?? ""}
        autoFocus
        dir="auto"
        aria-label={t`Subject`}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => finish()}
        onKeyDown={(event) => event.key === "Escape" && setText(null)}
      />
    </form>
  );
}
