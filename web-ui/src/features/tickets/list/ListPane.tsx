import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useStore } from "~/shared/lib/store";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { density } from "../density";
import { isFiltered } from "../filters";
import type { TicketAddress } from "../use-address";
import type { useTicketList } from "../use-ticket-list";
import { FilterBar } from "./FilterBar";
import { ListEmpty } from "./ListEmpty";
import { ListHeader } from "./ListHeader";
import styles from "./ListPane.module.css";
import { NewsChip } from "./NewsChip";
import { TicketRows } from "./TicketRows";

type Props = { address: TicketAddress; rows: ReturnType<typeof useTicketList> };

export function ListPane({ address, rows }: Props) {
  const { t } = useLingui();
  const { view, search, filter } = address;
  const [wanted, setWanted] = useState(false);
  const [top, setTop] = useState(0);
  const height = useStore(density) === "compact" ? 40 : 76;
  const { list, tickets, gate, news, letIn } = rows;
  const filtering = wanted || isFiltered(search) || search.sort !== undefined;
  const more = list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : null;

  return (
    <section className={styles.pane} aria-label={t`Ticket list`}>
      <ListHeader view={view} filtering={filtering} onFiltering={() => setWanted(!filtering)} />
      {filtering && <FilterBar view={view} search={search} onChange={filter} />}
      <div className={styles.body}>
        <NewsChip
          news={news}
          onLetIn={() => {
            letIn();
            setTop(top + 1);
          }}
        />
        {list.isPending ? (
          <Skeleton rows={12} height={height} />
        ) : list.isError && tickets.length === 0 ? (
          <Trouble error={list.error} retry={list.refetch} />
        ) : tickets.length === 0 ? (
          <ListEmpty view={view} search={search} onClear={() => filter({})} />
        ) : (
          <TicketRows tickets={tickets} address={address} gate={gate} more={more} top={top} />
        )}
      </div>
    </section>
  );
}
