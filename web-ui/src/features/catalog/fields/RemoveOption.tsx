import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Select } from "@mantine/core";
import { useState } from "react";
import styles from "./Fields.module.css";
import type { DraftOption } from "./field-rules";

interface Props {
  option: DraftOption;
  others: DraftOption[];
  /** Archives it when the form is saved. */
  keep: () => void;
  /** Archives it now and has tickets get another one. */
  replace: ((option: { key: string; label: string }, by: string) => void) | null;
  close: () => void;
}

/** Tickets may have an option that goes: they keep it, or get another one. */
export function RemoveOption({ option, others, keep, replace, close }: Props) {
  const [by, setBy] = useState<string | null>(null);
  const { key, label } = option;
  return (
    <section className={styles.removing} aria-label={t`Take ${label} away`}>
      <div>
        <Trans>
          <bdi>{label}</bdi> can no longer be chosen. Tickets that have it keep it, unless you name another
          option.
        </Trans>
      </div>
      {replace && others.length > 0 && (
        <Select
          size="xs"
          label={t`What tickets get instead`}
          placeholder={t`They keep it`}
          clearable
          data={others.map((one) => ({ value: one.key ?? "", label: one.label }))}
          value={by}
          onChange={setBy}
        />
      )}
      <Group gap={8}>
        <Button
          size="xs"
          onClick={() => (replace && by !== null && key !== null ? replace({ key, label }, by) : keep())}
        >
          {by ? <Trans>Replace it on all tickets</Trans> : <Trans>Archive it</Trans>}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          <Trans>Leave it</Trans>
        </Button>
      </Group>
    </section>
  );
}
