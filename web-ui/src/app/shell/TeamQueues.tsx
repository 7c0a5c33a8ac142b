import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ticketCountsQuery } from "~/shared/api/ticket-counts";
import { boundedCount } from "~/shared/lib/count";
import { readsAsStaff } from "~/shared/lib/roles";
import { paths } from "../paths";
import { useWorkspace } from "../workspace-context";
import styles from "./Rail.module.css";

/** What lies open with each of my teams. Not there for who is in none. */
export function TeamQueues() {
  const { t } = useLingui();
  const { id, slug, permissions } = useWorkspace();
  const counts = useQuery({ ...ticketCountsQuery(id), enabled: readsAsStaff(permissions) }).data;
  if (!counts || counts.teams.length === 0) return null;
  return (
    <section className={styles.group} aria-label={t`Teams`}>
      <h2 className={styles.title}>
        <Trans>Teams</Trans>
      </h2>
      <ul className={styles.list}>
        {counts.teams.map(({ team, open }) => (
          <li key={team.id}>
            <Link
              to={paths.tickets(slug, "open")}
              search={{ team: team.id }}
              activeOptions={{ includeSearch: true }}
              className={styles.entry}
            >
              <span
                aria-hidden
                className={styles.teamDot}
                style={{ background: `var(--status-${team.colour})` }}
              />
              <bdi className={styles.label}>{team.name}</bdi>
              <span className={styles.count}>{boundedCount(open, counts.bound)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
