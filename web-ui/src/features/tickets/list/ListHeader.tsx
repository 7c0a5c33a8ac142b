import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ListFilter, PenLine, Rows2, Rows4 } from "lucide-react";
import { patterns, type TicketView } from "~/app/paths";
import { Tip } from "~/app/shortcuts/Tip";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { useStore } from "~/shared/lib/store";
import { density } from "../density";
import { viewName } from "../view-words";
import styles from "./ListPane.module.css";

type Props = { view: TicketView; filtering: boolean; onFiltering: () => void };

export function ListHeader({ view, filtering, onFiltering }: Props) {
  const { t } = useLingui();
  const { slug, archived } = useWorkspace();
  const mayOpen = useCan("ticket.open") && !archived;
  const set = useStore(density);
  const tighter = set === "comfortable";
  const densityWords = tighter ? t`Tighter rows` : t`Roomier rows`;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{viewName(view)}</h1>
      <Tip label={densityWords}>
        <ActionIcon
          aria-label={densityWords}
          onClick={() => density.set(tighter ? "compact" : "comfortable")}
        >
          {tighter ? <Rows4 size={16} /> : <Rows2 size={16} />}
        </ActionIcon>
      </Tip>
      <Tip label={t`Filters and order`}>
        <ActionIcon
          aria-label={t`Filters and order`}
          aria-expanded={filtering}
          data-on={filtering || undefined}
          className={styles.toggle ?? ""}
          onClick={onFiltering}
        >
          <ListFilter size={16} />
        </ActionIcon>
      </Tip>
      {mayOpen && (
        <Tip label={t`New ticket`} keys="c">
          <ActionIcon
            variant="filled"
            color="iris"
            aria-label={t`New ticket`}
            renderRoot={(props) => <Link to={patterns.newTicket} params={{ slug }} {...props} />}
          >
            <PenLine size={15} />
          </ActionIcon>
        </Tip>
      )}
    </header>
  );
}
