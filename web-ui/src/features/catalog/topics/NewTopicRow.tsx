import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import { indent } from "./indent";
import type { TopicChanges } from "./queries";
import styles from "./Topics.module.css";

interface Props {
  level: number;
  parent: string | null;
  changes: TopicChanges;
  done: () => void;
}

/** Names a new topic where it will stand; stays for the next one until it is left empty. */
export function NewTopicRow({ level, parent, changes: { add }, done }: Props) {
  const [name, setName] = useState("");
  const { name: atName, parent: atParent } = fieldErrors(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return done();
    add.mutate({ name, parent }, { onSuccess: () => setName("") });
  };
  return (
    <form onSubmit={submit} noValidate className={styles.adding} style={indent(level)}>
      <TextInput
        size="xs"
        dir="auto"
        autoFocus
        aria-label={t`Name of the new topic`}
        placeholder={t`Name of the new topic`}
        maxLength={60}
        value={name}
        error={add.isError ? (atName ?? atParent ?? sayProblem(add.error)) : null}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && done()}
        className={styles.input}
      />
      <Button size="xs" type="submit" loading={add.isPending}>
        <Trans>Add</Trans>
      </Button>
      <Button size="xs" variant="subtle" onClick={done}>
        <Trans>Done</Trans>
      </Button>
    </form>
  );
}
