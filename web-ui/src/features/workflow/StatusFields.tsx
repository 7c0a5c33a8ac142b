import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Checkbox, Select, Switch, TextInput } from "@mantine/core";
import type { Category, Status } from "~/shared/api/types";
import { StatusShape } from "~/shared/ui/StatusMark";
import { off, Why } from "~/shared/ui/Why";
import { type Draft, leadsAnywhere, toggled } from "./drafts";
import styles from "./Workflow.module.css";
import { CATEGORIES, COLOURS, categoryWord, colourWord } from "./words";

interface Props {
  draft: Draft;
  others: Draft[];
  change: (change: Partial<Draft>) => void;
  remove: () => void;
}

/** What can be set about one status. */
export function StatusFields({ draft, others, change, remove }: Props) {
  const kept = draft.isDefault ? t`Let tickets begin in another status first.` : null;
  return (
    <div className={styles.fields}>
      <div className={styles.threesome}>
        <TextInput
          label={t`Name`}
          dir="auto"
          maxLength={40}
          value={draft.label}
          error={draft.label.trim() === "" && t`Give it a name.`}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <Select
          label={t`Kind`}
          data={CATEGORIES.map((value) => ({ value, label: categoryWord(value) }))}
          value={draft.category}
          allowDeselect={false}
          onChange={(value) => value && change({ category: value as Category })}
        />
        <Select
          label={t`Colour`}
          data={COLOURS.map((value) => ({ value, label: colourWord(value) }))}
          value={draft.colour}
          allowDeselect={false}
          leftSection={<StatusShape category={draft.category} colour={draft.colour} />}
          onChange={(value) => value && change({ colour: value as Status["colour"] })}
        />
      </div>
      <Ways draft={draft} others={others} change={change} />
      <Switch
        label={t`The clock of service levels stands still`}
        checked={draft.pausesSla}
        onChange={(event) => change({ pausesSla: event.currentTarget.checked })}
      />
      <div className={styles.actions}>
        {!draft.isDefault && (
          <Button variant="default" size="xs" onClick={() => change({ isDefault: true })}>
            <Trans>Let tickets begin here</Trans>
          </Button>
        )}
        <Why reason={kept}>
          <Button variant="subtle" color="red" size="xs" onClick={remove} {...off(kept)}>
            <Trans>Remove</Trans>
          </Button>
        </Why>
      </div>
    </div>
  );
}

function Ways({ draft, others, change }: Omit<Props, "remove">) {
  const anywhere = leadsAnywhere(draft);
  return (
    <fieldset className={styles.ways}>
      <legend className={styles.legend}>
        <Trans>May become</Trans>
      </legend>
      <Checkbox
        label={t`Any status`}
        checked={anywhere}
        onChange={() => change({ next: anywhere ? others.map((one) => one.key) : [] })}
      />
      {!anywhere && (
        <div className={styles.chips}>
          {others.map((other) => (
            <Checkbox
              key={other.key}
              label={<bdi>{other.label}</bdi>}
              checked={draft.next.includes(other.key)}
              onChange={() => change(toggled(draft, other.key))}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
