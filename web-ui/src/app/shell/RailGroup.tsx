import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ticketCountsQuery } from "~/shared/api/ticket-counts";
import { boundedCount } from "~/shared/lib/count";
import { readsAsStaff } from "~/shared/lib/roles";
import { Tip } from "../shortcuts/Tip";
import { useWorkspace } from "../workspace-context";
import type { Entry } from "./entries";
import styles from "./Rail.module.css";

interface Props {
  title: string;
  entries: Entry[];
  folded: boolean;
}

export function RailGroup({ title, entries, folded }: Props) {
  const { id, permissions } = useWorkspace();
  const counts = useQuery({ ...ticketCountsQuery(id), enabled: readsAsStaff(permissions) }).data;
  return (
    <section className={styles.group} aria-label={title}>
      {!folded && <h2 className={styles.title}>{title}</h2>}
      <ul className={styles.list}>
        {entries.map(({ to, label, icon: Icon, keys, count, exact }) => (
          <li key={to}>
            <Tip label={label} keys={keys} position="right" offset={8}>
              <Link to={to} className={styles.entry} activeOptions={{ exact: exact ?? false }}>
                <Icon aria-hidden size={16} strokeWidth={1.8} />
                <span className={folded ? "hidden-words" : styles.label}>{label}</span>
                {count && counts && !folded && (
                  <span className={styles.count}>{boundedCount(counts[count], counts.bound)}</span>
                )}
              </Link>
            </Tip>
          </li>
        ))}
      </ul>
    </section>
  );
}
