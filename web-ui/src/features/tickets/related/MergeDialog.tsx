import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Ticket } from "~/shared/api/types";
import { cachedTickets } from "~/shared/conversation/cached-tickets";
import { offerUndo } from "~/shared/ui/UndoToast";
import { useTicketAddress } from "../use-address";
import { findTicket } from "./find-ticket";
import own from "./Related.module.css";
import { nameOf, TicketField } from "./TicketField";
import { relationsOptions, useRelate } from "./use-relations";

type Props = { ticket: Ticket; opened: boolean; onClose: () => void };

/** Into which ticket this one goes; the page goes with it, and can be brought back. */
export function MergeDialog({ ticket, opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Merge #${ticket.displayId} into another ticket`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <MergeForm ticket={ticket} onClose={onClose} />
    </Modal>
  );
}

function MergeForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const client = useQueryClient();
  const { open } = useTicketAddress();
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState<unknown>(null);
  const { mutateAsync, error, isPending, reset } = useRelate(ticket);
  const name = nameOf(typed);
  const trouble = error ?? missing;
  const known = cachedTickets(client, workspace.id).find((each) => each.displayId === name);
  const stranger = known && known.requester.id !== ticket.requester.id ? known.requester.name : null;
  const mine = ticket.requester.name;
  const merge = async () => {
    const into = await findTicket(workspace.id, name);
    await mutateAsync({ do: "merge", into: into.id });
    onClose();
    open(into.number);
    offerUndo(t`#${ticket.displayId} is now part of #${into.displayId}.`, async () => {
      const relations = await client.fetchQuery({ ...relationsOptions(workspace.id, into.id), staleTime: 0 });
      const made = relations.merges.find((each) => each.ticket.id === ticket.id);
      if (made) await mutateAsync({ do: "unmerge", from: into.id, merge: made.id });
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name) merge().catch(setMissing);
  };
  return (
    <form onSubmit={submit}>
      <p className={own.explains}>
        <Trans>
          Its messages will be shown there, in the order of time. Its number keeps leading to them, and you
          can undo it at any time.
        </Trans>
      </p>
      <TicketField
        ticket={ticket}
        label={t`Merge into`}
        value={typed}
        error={trouble ? (fieldErrors(trouble).sources ?? sayProblem(trouble)) : null}
        onChange={(value) => {
          reset();
          setMissing(null);
          setTyped(value);
        }}
      />
      {stranger && (
        <p className={own.warning}>
          <Trans>
            <bdi>{stranger}</bdi> asked for that one, <bdi>{mine}</bdi> for this one. Each goes on seeing
            their own messages only; your replies there go to <bdi>{stranger}</bdi>.
          </Trans>
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={isPending} disabled={!name}>
          <Trans>Merge</Trans>
        </Button>
      </Group>
    </form>
  );
}
