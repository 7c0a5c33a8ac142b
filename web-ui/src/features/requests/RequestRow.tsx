import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { patterns } from "~/app/paths";
import type { Ticket } from "~/shared/api/types";
import { StatusMark } from "~/shared/ui/StatusMark";
import { Time } from "~/shared/ui/Time";
import styles from "./Requests.module.css";

export function RequestRow({ request, slug }: { request: Ticket; slug: string }) {
  return (
    <li>
      <Link
        to={patterns.request}
        params={{ slug, number: String(request.number) }}
        className={styles.row}
        data-unread={request.unread || undefined}
      >
        <span className={styles.line}>
          <span className={styles.subject} dir="auto">
            {request.subject}
          </span>
          <span className={styles.time}>
            <Time at={request.updatedAt} />
          </span>
        </span>
        <span className={styles.preview} dir="auto">
          {request.preview}
        </span>
        <span className={styles.line}>
          <span className={styles.status}>
            <StatusMark status={request.status} />
          </span>
          {request.unread && (
            <span className={styles.answer}>
              <Trans>New answer</Trans>
            </span>
          )}
          <span className={styles.number}>#{request.number}</span>
        </span>
      </Link>
    </li>
  );
}
