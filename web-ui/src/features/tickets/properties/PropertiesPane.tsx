import { Trans, useLingui } from "@lingui/react/macro";
import type { Ticket } from "~/shared/api/types";
import { Copies } from "../followup/Copies";
import { Followers } from "../followup/Followers";
import { RelatedSection } from "../related/RelatedSection";
import { SharedWith } from "../sharing/SharedWith";
import type { useChange } from "../use-change";
import type { OpenMenu } from "../use-ticket-keys";
import { HistoryList } from "./HistoryList";
import styles from "./Properties.module.css";
import { PropertyList } from "./PropertyList";
import { RequesterCard } from "./RequesterCard";

type Props = {
  ticket: Ticket;
  change: ReturnType<typeof useChange>["mutate"];
  menu: OpenMenu;
  reason: string | null;
};

export function PropertiesPane({ ticket, change, menu, reason }: Props) {
  const { t } = useLingui();
  return (
    <aside className={styles.pane} aria-label={t`About this ticket`}>
      <RequesterCard ticket={ticket} />
      <h2 className={styles.heading}>
        <Trans>Properties</Trans>
      </h2>
      <PropertyList ticket={ticket} change={change} menu={menu} reason={reason} />
      <Followers ticket={ticket} />
      <Copies ticket={ticket} />
      <SharedWith ticket={ticket} reason={reason} />
      <RelatedSection ticket={ticket} mayChange={reason === null} />
      <HistoryList ticket={ticket.id} />
    </aside>
  );
}
