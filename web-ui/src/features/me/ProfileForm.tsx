import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import { useRenameMe } from "~/shared/api/rename-me";
import type { Person } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { say } from "~/shared/ui/toast";
import { off, Why } from "~/shared/ui/Why";
import styles from "./Me.module.css";

export function ProfileForm({ person }: { person: Person }) {
  const [name, setName] = useState(person.name);
  const rename = useRenameMe(() => say(t`Your new name is saved.`));
  const atField = fieldErrors(rename.error).name;
  const clean = name.trim();
  const reason =
    clean === person.name
      ? t`Nothing has changed yet.`
      : clean === ""
        ? t`Please say how others should call you.`
        : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null) rename.mutate(clean);
  };

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <TextInput
        label={t`Your name`}
        description={t`Colleagues and requesters see it beside what you write.`}
        autoComplete="name"
        dir="auto"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={atField}
      />
      <TextInput
        label={t`E-mail address`}
        description={t`Codes to log in go there.`}
        value={person.email}
        readOnly
        variant="filled"
      />
      {rename.isError && !atField && <FieldError>{sayProblem(rename.error)}</FieldError>}
      <div className={styles.actions}>
        <Why reason={reason}>
          <Button type="submit" loading={rename.isPending} {...off(reason)}>
            <Trans>Save the name</Trans>
          </Button>
        </Why>
      </div>
    </form>
  );
}
