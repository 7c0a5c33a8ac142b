import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Merge } from "lucide-react";
import type { Ticket } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import styles from "./Related.module.css";
import { useRelate, useRelations } from "./use-relations";

/** Says what is part of the open ticket, and takes it apart again. */
export function MergedStrip({ ticket, mayMerge }: { ticket: Ticket; mayMerge: boolean }) {
  const relations = useRelations(ticket);
  const { mutate, isPending } = useRelate(ticket);
  if (!relations) return null;
  return relations.merges.map((merge) => {
    const number = <b>#{merge.ticket.displayId}</b>;
    const subject = <bdi>{merge.ticket.subject}</bdi>;
    const undo = { do: "unmerge", from: ticket.id, merge: merge.id } as const;
    return (
      <div key={merge.id} className={styles.strip}>
        <Merge aria-hidden size={15} />
        <span className={styles.says}>
          <Trans>
            {number} {subject} is part of this ticket
          </Trans>
        </span>
        {mayMerge && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={isPending}
            onClick={() => mutate(undo, { onError: sayError })}
          >
            <Trans>Undo the merge</Trans>
          </Button>
        )}
      </div>
    );
  });
}
