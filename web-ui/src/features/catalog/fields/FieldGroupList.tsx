import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { Field } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import { FieldRow } from "./FieldRow";
import styles from "./Fields.module.css";
import { type FieldGroup, steppedBefore } from "./field-rules";
import type { FieldChanges } from "./queries";

interface Props {
  group: FieldGroup;
  changes: FieldChanges;
  open: (field: Field) => void;
}

/** The fields of one scope in their order; a field is dragged or moved by keys. */
export function FieldGroupList({ group: { scope, fields }, changes, open }: Props) {
  const [dragged, setDragged] = useState<Field | null>(null);
  const [over, setOver] = useState<Field | null>(null);
  const title = scope ?? t`All tickets`;
  const move = (field: Field, before: string | null | undefined) => {
    if (before !== undefined) changes.move.mutate({ field, before }, { onError: sayError });
  };
  const drop = () => {
    if (dragged && over && dragged !== over) {
      const down = fields.indexOf(dragged) < fields.indexOf(over);
      move(dragged, down ? (fields[fields.indexOf(over) + 1]?.id ?? null) : over.id);
    }
    setDragged(null);
    setOver(null);
  };
  return (
    <section aria-label={title} className={styles.group}>
      <h2 className={styles.scope}>
        {scope ? (
          <Trans>
            Tickets about or of <bdi>{scope}</bdi>
          </Trans>
        ) : (
          title
        )}
      </h2>
      <ul className={styles.list}>
        {fields.map((field) => (
          <FieldRow
            key={field.id}
            field={field}
            changes={changes}
            first={field === fields[0]}
            last={field === fields.at(-1)}
            dragged={field === dragged}
            over={dragged !== null && field === over && field !== dragged}
            drag={setDragged}
            hover={() => {
              if (dragged) setOver(field);
              return dragged !== null;
            }}
            drop={drop}
            step={(step) => move(field, steppedBefore(fields, field, step))}
            open={() => open(field)}
          />
        ))}
      </ul>
    </section>
  );
}
