import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { MyWorkspace, Notification } from "~/shared/api/types";
import { Time } from "~/shared/ui/Time";
import styles from "./Notifications.module.css";
import { leadsTo, says } from "./notification-rules";
import { SeverityMark } from "./SeverityMark";

interface Props {
  notification: Notification;
  workspace: MyWorkspace;
  open: () => void;
}

export function NotificationRow({ notification, workspace, open }: Props) {
  const { read, title, ticket, severity, createdAt } = notification;
  return (
    <Link
      {...leadsTo(notification, workspace)}
      className={styles.row}
      data-unread={!read || undefined}
      onClick={open}
    >
      <SeverityMark severity={severity} kind={notification.kind} />
      <span className={styles.words}>
        <span className={styles.says}>
          {says(notification)}
          {!read && (
            <span className="hidden-words">
              {", "}
              <Trans>unread</Trans>
            </span>
          )}
        </span>
        <span className={styles.subject}>
          {typeof ticket === "number" && <span className={styles.number}>#{ticket}</span>}
          <span dir="auto" className={styles.text}>
            {title}
          </span>
        </span>
      </span>
      <span className={styles.time}>
        <Time at={createdAt} />
        <span aria-hidden className={styles.dot} />
      </span>
    </Link>
  );
}
