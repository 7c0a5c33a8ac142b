import { useStore } from "~/shared/lib/store";
import { PageTitle } from "~/shared/ui/PageTitle";
import { density } from "./density";
import { NothingPicked } from "./detail/NothingPicked";
import { OpenTicket } from "./detail/OpenTicket";
import { ListPane } from "./list/ListPane";
import styles from "./TicketsPage.module.css";
import { useTicketAddress } from "./use-address";
import { useNeighbours } from "./use-neighbours";
import { useTicketList } from "./use-ticket-list";
import { viewName } from "./view-words";

/** The agent's workplace: list, conversation, and what is known about the ticket. */
export default function TicketsPage() {
  const address = useTicketAddress();
  const rows = useTicketList(address.view, address.search);
  const neighbours = useNeighbours(rows.tickets, address);
  const table = useStore(density) === "compact" && address.number === null;
  return (
    <main
      className={styles.page}
      data-open={address.number !== null || undefined}
      data-table={table || undefined}
    >
      {address.number === null && <PageTitle>{viewName(address.view)}</PageTitle>}
      <div className={styles.list}>
        <ListPane key={address.view} address={address} rows={rows} />
      </div>
      <div className={styles.detail}>
        {address.number === null ? (
          rows.tickets[0] && <NothingPicked first={rows.tickets[0]} onOpen={address.open} />
        ) : (
          <OpenTicket number={address.number} {...neighbours} />
        )}
      </div>
    </main>
  );
}
