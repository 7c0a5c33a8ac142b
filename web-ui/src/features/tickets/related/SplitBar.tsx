import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Ticket } from "~/shared/api/types";
import { offerUndo } from "~/shared/ui/UndoToast";
import { useTicketAddress } from "../use-address";
import styles from "./Related.module.css";
import { relationsOptions, useRelate } from "./use-relations";

type Props = { ticket: Ticket; chosen: ReadonlySet<string>; onDone: () => void };

const SHORTEST = 2;
const LONGEST = 200;

/** Below the conversation while messages are being chosen: what becomes of them. */
export function SplitBar({ ticket, chosen, onDone }: Props) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const client = useQueryClient();
  const { open } = useTicketAddress();
  const [subject, setSubject] = useState("");
  const { mutate, error, isPending, reset } = useRelate(ticket);
  const ready = chosen.size > 0 && subject.trim().length >= SHORTEST;
  const fields = fieldErrors(error);
  const trouble = error ? (fields.subject ?? fields.messages ?? sayProblem(error)) : null;
  const undo = async (made: Ticket) => {
    const relations = await client.fetchQuery({ ...relationsOptions(workspace.id, ticket.id), staleTime: 0 });
    const split = relations.splits.find((each) => each.ticket.id === made.id);
    if (split) mutate({ do: "unsplit", split: split.id }, { onSuccess: () => open(ticket.number) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    mutate(
      { do: "split", messages: [...chosen], subject: subject.trim() },
      {
        onSuccess: (made) => {
          onDone();
          if (!made) return;
          open(made.number);
          offerUndo(t`The messages are in #${made.displayId} now.`, () => undo(made));
        },
      },
    );
  };
  return (
    <form
      className={styles.splitter}
      onSubmit={submit}
      aria-label={t`Split messages off`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDone();
      }}
    >
      <span className={styles.count} aria-live="polite">
        <Plural value={chosen.size} _0="Choose messages above" one="# message" other="# messages" />
      </span>
      <TextInput
        className={styles.subject ?? ""}
        autoFocus
        dir="auto"
        aria-label={t`Subject of the new ticket`}
        placeholder={t`Subject of the new ticket`}
        maxLength={LONGEST}
        value={subject}
        error={trouble}
        onChange={(event) => {
          reset();
          setSubject(event.currentTarget.value);
        }}
      />
      <Button type="submit" loading={isPending} disabled={!ready}>
        <Trans>Move to a new ticket</Trans>
      </Button>
      <Button variant="subtle" color="gray" onClick={onDone}>
        <Trans>Cancel</Trans>
      </Button>
    </form>
  );
}
