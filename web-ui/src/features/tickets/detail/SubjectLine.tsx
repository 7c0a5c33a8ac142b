import { useLingui } from "@lingui/react/macro";
import { ActionIcon, TextInput } from "@mantine/core";
import { Pencil } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Ticket } from "~/shared/api/types";
import styles from "./TicketHeader.module.css";

const SHORTEST = 2;
const LONGEST = 200;

type Props = { ticket: Ticket; mayChange: boolean; onRename: (subject: string) => void };

export function SubjectLine({ ticket, mayChange, onRename }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <div className={styles.subject}>
        <h2 className={styles.words} title={ticket.subject}>
          <bdi>{ticket.subject}</bdi>
        </h2>
        <span className={styles.number}>#{ticket.number}</span>
        {mayChange && (
          <ActionIcon
            className={styles.rename ?? ""}
            size={24}
            aria-label={t`Rename the ticket`}
            onClick={() => setText(ticket.subject)}
          >
            <Pencil size={13} />
          </ActionIcon>
        )}
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
