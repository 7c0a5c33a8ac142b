import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { ArrowLeft, Check, ChevronDown, ChevronUp, PanelRight } from "lucide-react";
import type { ReactNode } from "react";
import { Tip } from "~/app/shortcuts/Tip";
import type { Ticket } from "~/shared/api/types";
import type { Presence } from "~/shared/realtime/frames";
import { off, Why } from "~/shared/ui/Why";
import { Lookers } from "../list/Lookers";
import { SubjectLine } from "./SubjectLine";
import styles from "./TicketHeader.module.css";

type Props = {
  ticket: Ticket;
  people: Presence[] | undefined;
  mayChange: boolean;
  /** Why it cannot be solved now; null when it can. */
  noSolve: string | null;
  finished: boolean;
  onSolve: () => void;
  onRename: (subject: string) => void;
  onBack: () => void;
  onNext: () => void;
  onPrevious: () => void;
  onProperties: () => void;
  /** More to do with it: buttons before Solve. */
  actions: ReactNode;
};

export function TicketHeader(props: Props) {
  const {
    ticket,
    people,
    mayChange,
    noSolve,
    finished,
    onSolve,
    onRename,
    onBack,
    onNext,
    onPrevious,
    onProperties,
    actions,
  } = props;
  const { t } = useLingui();
  return (
    <header className={styles.header}>
      <ActionIcon className={styles.back ?? ""} size={32} aria-label={t`Back to the list`} onClick={onBack}>
        <ArrowLeft size={18} className={styles.flip ?? ""} />
      </ActionIcon>
      <SubjectLine key={ticket.id} ticket={ticket} mayChange={mayChange} onRename={onRename} />
      <Lookers people={people} size={24} />
      <div className={styles.neighbours}>
        <Tip label={t`Previous ticket`} keys="[">
          <ActionIcon aria-label={t`Previous ticket`} onClick={onPrevious}>
            <ChevronUp size={16} />
          </ActionIcon>
        </Tip>
        <Tip label={t`Next ticket`} keys="]">
          <ActionIcon aria-label={t`Next ticket`} onClick={onNext}>
            <ChevronDown size={16} />
          </ActionIcon>
        </Tip>
      </div>
      {actions}
      {!finished && (
        <Why reason={noSolve}>
          <span>
            <Tip label={t`Solve`} keys="e" disabled={noSolve !== null}>
              <Button variant="default" leftSection={<Check size={14} />} onClick={onSolve} {...off(noSolve)}>
                <Trans>Solve</Trans>
              </Button>
            </Tip>
          </span>
        </Why>
      )}
      <Tip label={t`About this ticket`}>
        <ActionIcon className={styles.about ?? ""} aria-label={t`About this ticket`} onClick={onProperties}>
          <PanelRight size={16} className={styles.flip ?? ""} />
        </ActionIcon>
      </Tip>
    </header>
  );
}
