import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { X } from "lucide-react";
import type { Relative } from "~/shared/api/types";
import { StatusShape } from "~/shared/ui/StatusMark";
import { isFinished } from "../desk-queries";
import { useTicketAddress } from "../use-address";
import styles from "./Related.module.css";

type Props = {
  ticket: Relative;
  /** Takes the relation away; null where that may not be done. */
  onRemove: (() => void) | null;
  /** What removing is called. */
  removes: string;
};

export function RelativeRow({ ticket, onRemove, removes }: Props) {
  const { t } = useLingui();
  const { open } = useTicketAddress();
  const { status } = ticket;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={`${styles.ticket} ${isFinished(status) ? styles.finished : ""}`}
        title={t`${status.label}: ${ticket.subject}`}
        onClick={() => open(ticket.number)}
      >
        <StatusShape category={status.category} colour={status.colour} />
        <span className={styles.number}>#{ticket.displayId}</span>
        <bdi className={styles.words}>{ticket.subject}</bdi>
      </button>
      {onRemove && (
        <ActionIcon size={24} aria-label={`${removes} #${ticket.displayId}`} onClick={onRemove}>
          <X size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
