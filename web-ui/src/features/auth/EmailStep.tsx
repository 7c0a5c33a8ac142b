import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { CodeRequested } from "~/shared/api/types";
import { looksLikeEmail } from "~/shared/lib/email";
import { FieldError } from "~/shared/ui/FieldError";
import styles from "./Gate.module.css";
import { useRequestCode } from "./queries";

interface Props {
  email: string;
  onSent: (email: string, answer: CodeRequested) => void;
}

export function EmailStep({ email, onSent }: Props) {
  const [text, setText] = useState(email);
  const [wrong, setWrong] = useState(false);
  const request = useRequestCode(onSent);
  const atField = fieldErrors(request.error).email;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = text.trim();
    setWrong(!looksLikeEmail(address));
    if (looksLikeEmail(address)) request.mutate(address);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div>
        <h1 className={styles.title}>
          <Trans>Log in or sign up</Trans>
        </h1>
        <p className={styles.lead}>
          <Trans>We send you a code by e-mail. There is no password to remember.</Trans>
        </p>
        <TextInput
          type="email"
          name="email"
          label={t`Your e-mail address`}
          autoComplete="email"
          inputMode="email"
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
          error={wrong ? t`This does not look like an e-mail address.` : atField}
        />
      </div>
      {request.isError && !atField && <FieldError>{sayProblem(request.error)}</FieldError>}
      <Button type="submit" loading={request.isPending} fullWidth>
        <Trans>Send me a code</Trans>
      </Button>
    </form>
  );
}
