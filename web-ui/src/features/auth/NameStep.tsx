import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useMe } from "~/shared/api/me";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import { useRenameMe } from "~/shared/api/rename-me";
import { logOut } from "~/shared/api/session";
import { FieldError } from "~/shared/ui/FieldError";
import { sayError } from "~/shared/ui/toast";
import { Gate } from "./Gate";
import styles from "./Gate.module.css";

export function NameStep() {
  const { person } = useMe();
  const [name, setName] = useState("");
  const [empty, setEmpty] = useState(false);
  const rename = useRenameMe();
  const atField = fieldErrors(rename.error).name;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(name.trim() === "");
    if (name.trim() !== "") rename.mutate(name.trim());
  };

  return (
    <Gate>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div>
          <h1 className={styles.title}>
            <Trans>What is your name?</Trans>
          </h1>
          <p className={styles.lead}>
            <Trans>It stands beside everything you write, so that others know who helps them.</Trans>
          </p>
          <TextInput
            label={t`Your name`}
            name="name"
            autoComplete="name"
            autoFocus
            maxLength={100}
            dir="auto"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setEmpty(false);
            }}
            error={empty ? t`Please say how others should call you.` : atField}
          />
        </div>
        {rename.isError && !atField && <FieldError>{sayProblem(rename.error)}</FieldError>}
        <Button type="submit" fullWidth loading={rename.isPending}>
          <Trans>Go on</Trans>
        </Button>
        <div className={styles.below}>
          <span className={styles.address}>{person.email}</span>
          <Button variant="subtle" size="xs" onClick={() => void logOut().catch(sayError)}>
            <Trans>Log out</Trans>
          </Button>
        </div>
      </form>
    </Gate>
  );
}
