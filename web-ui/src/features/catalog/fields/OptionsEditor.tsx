import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { newKey } from "~/shared/api/intent";
import { sayProblem } from "~/shared/api/problems";
import { FieldError } from "~/shared/ui/FieldError";
import { off, Why } from "~/shared/ui/Why";
import styles from "./Fields.module.css";
import { type DraftOption, MOST_OPTIONS } from "./field-rules";
import { OptionLine } from "./OptionLine";
import { RemoveOption } from "./RemoveOption";

interface Props {
  options: DraftOption[];
  error: string | undefined;
  change: (options: DraftOption[]) => void;
  /** Null while the field is new: then no ticket has an option. */
  replace: ((option: { key: string; label: string }, by: string) => void) | null;
  trouble: unknown;
}

/** The values to choose from: named, ordered, put away. Enter adds the next one. */
export function OptionsEditor({ options, error, change, replace, trouble }: Props) {
  const [removing, setRemoving] = useState<DraftOption | null>(null);
  const active = options.filter((option) => !option.archived);
  const full = active.length >= MOST_OPTIONS ? t`A field has at most 200 options.` : null;
  const set = (option: DraftOption, over: Partial<DraftOption>) =>
    change(options.map((one) => (one.id === option.id ? { ...one, ...over } : one)));
  const add = () => {
    if (!full) change([...options, { id: newKey(), key: null, label: "", archived: false }]);
  };
  const swap = (option: DraftOption, step: -1 | 1) => {
    const at = options.indexOf(option);
    const other = options[at + step];
    if (!other) return;
    change(options.map((one) => (one === option ? other : one === other ? option : one)));
  };
  const remove = (option: DraftOption) => {
    if (option.key === null) change(options.filter((one) => one.id !== option.id));
    else setRemoving(option);
  };
  return (
    <fieldset className={styles.options}>
      <legend>
        <Trans>Options</Trans>
      </legend>
      <ol>
        {options.map((option, at) => (
          <OptionLine
            key={option.id}
            option={option}
            fresh={option.key === null && option.label === "" && at === options.length - 1}
            rename={(label) => set(option, { label })}
            move={(step) => swap(option, step)}
            remove={() => remove(option)}
            restore={() => set(option, { archived: false })}
            next={add}
          />
        ))}
      </ol>
      {removing && (
        <RemoveOption
          option={removing}
          others={active.filter((one) => one.key !== null && one.id !== removing.id)}
          keep={() => {
            set(removing, { archived: true });
            setRemoving(null);
          }}
          replace={replace}
          close={() => setRemoving(null)}
        />
      )}
      {trouble !== null && <FieldError>{sayProblem(trouble)}</FieldError>}
      {error && <FieldError>{error}</FieldError>}
      <Why reason={full}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Plus aria-hidden size={14} />}
          onClick={add}
          className={styles.addOption}
          {...off(full)}
        >
          <Trans>Add an option</Trans>
        </Button>
      </Why>
    </fieldset>
  );
}
