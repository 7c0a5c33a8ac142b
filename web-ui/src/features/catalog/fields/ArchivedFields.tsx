import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ArchiveRestore } from "lucide-react";
import type { Field } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import styles from "./Fields.module.css";
import { kindName } from "./kind-words";
import type { FieldChanges } from "./queries";

export function ArchivedFields({ fields, changes }: { fields: Field[]; changes: FieldChanges }) {
  const archived = fields.filter((field) => field.archivedAt !== null);
  if (archived.length === 0) return null;
  const count = archived.length;
  return (
    <details className={styles.archived}>
      <summary>
        <Trans>Archived ({count})</Trans>
      </summary>
      <ul className={styles.list} aria-label={t`Archived fields`}>
        {archived.map((field) => (
          <li key={field.id} className={styles.row}>
            <span dir="auto" className={styles.gone}>
              {field.label} · {kindName(field.kind)}
            </span>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<ArchiveRestore aria-hidden size={14} />}
              aria-label={t`Restore ${field.label}`}
              onClick={() => changes.archive.mutate({ field, archived: false }, { onError: sayError })}
            >
              <Trans>Restore</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
