import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ArchiveRestore } from "lucide-react";
import type { Topic } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import type { TopicChanges } from "./queries";
import styles from "./Topics.module.css";

/** Those that cannot be chosen any more, and the way back. */
export function ArchivedTopics({ topics, changes: { restore } }: { topics: Topic[]; changes: TopicChanges }) {
  const archived = topics.filter((topic) => topic.archivedAt !== null);
  if (archived.length === 0) return null;
  const count = archived.length;
  return (
    <details className={styles.archived}>
      <summary>
        <Trans>Archived ({count})</Trans>
      </summary>
      <ul className={styles.tree} aria-label={t`Archived topics`}>
        {archived.map((topic) => (
          <li key={topic.id} className={styles.row}>
            <span dir="auto" className={styles.gone}>
              {topic.path}
            </span>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<ArchiveRestore aria-hidden size={14} />}
              aria-label={t`Restore ${topic.name}`}
              onClick={() => restore.mutate(topic, { onError: sayError })}
            >
              <Trans>Restore</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
