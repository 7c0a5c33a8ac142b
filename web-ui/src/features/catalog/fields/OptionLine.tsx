import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import styles from "./Fields.module.css";
import type { DraftOption } from "./field-rules";

interface Props {
  option: DraftOption;
  /** Just added: takes the keys. */
  fresh: boolean;
  rename: (label: string) => void;
  move: (step: -1 | 1) => void;
  remove: () => void;
  restore: () => void;
  next: () => void;
}

export function OptionLine({ option, fresh, rename, move, remove, restore, next }: Props) {
  const name = option.label || t`the new option`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      next();
    }
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(event.key === "ArrowUp" ? -1 : 1);
    }
  };
  if (option.archived)
    return (
      <li className={styles.option}>
        <span dir="auto" className={styles.gone}>
          {option.label}
        </span>
        <span className={styles.mark}>
          <Trans>archived</Trans>
        </span>
        <Button size="xs" variant="subtle" aria-label={t`Bring ${name} back`} onClick={restore}>
          <Trans>Bring back</Trans>
        </Button>
      </li>
    );
  return (
    <li className={styles.option}>
      <TextInput
        size="xs"
        dir="auto"
        autoFocus={fresh}
        aria-label={option.label ? t`Option ${option.label}` : t`New option`}
        maxLength={60}
        value={option.label}
        onChange={(event) => rename(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionIcon aria-label={t`Move ${name} up`} onClick={() => move(-1)}>
        <ArrowUp size={15} />
      </ActionIcon>
      <ActionIcon aria-label={t`Move ${name} down`} onClick={() => move(1)}>
        <ArrowDown size={15} />
      </ActionIcon>
      <ActionIcon aria-label={t`Take ${name} away`} onClick={remove}>
        <X size={15} />
      </ActionIcon>
    </li>
  );
}
