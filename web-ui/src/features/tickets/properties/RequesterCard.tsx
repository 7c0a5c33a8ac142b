import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { patterns } from "~/app/paths";
import { useCan, useWorkspace } from "~/app/workspace-context";
import type { Ticket } from "~/shared/api/types";
import { Avatar } from "~/shared/ui/Avatar";
import { memberOptions } from "../people-queries";
import styles from "./Properties.module.css";

export function RequesterCard({ ticket: { requester } }: { ticket: Ticket }) {
  const { id, slug } = useWorkspace();
  const mayRead = useCan("member.read");
  const person = useQuery({ ...memberOptions(id, requester.id), enabled: mayRead });
  return (
    <div className={styles.requester}>
      <Avatar name={requester.name} />
      <div className={styles.words}>
        <p className={styles.who} dir="auto">
          {requester.name}
        </p>
        {person.data && (
          <a className={styles.mail} href={`mailto:${person.data.email}`}>
            {person.data.email}
          </a>
        )}
        <Link
          className={styles.others}
          to={patterns.tickets}
          params={{ slug, view: "all" }}
          search={{ requester: requester.id }}
        >
          <Trans>All tickets of this person</Trans>
        </Link>
      </div>
    </div>
  );
}
