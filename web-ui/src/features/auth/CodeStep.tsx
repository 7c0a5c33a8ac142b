import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { CodeRequested } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { CodeInput } from "./CodeInput";
import { isRefused, sayCodeProblem, TRIES } from "./code-rules";
import styles from "./Gate.module.css";
import { useLogIn, useRequestCode } from "./queries";
import { SendAgain } from "./SendAgain";

interface Props {
  email: string;
  sent: CodeRequested;
  onResent: (answer: CodeRequested) => void;
  onBack: () => void;
}

export function CodeStep({ email, sent, onResent, onBack }: Props) {
  const [code, setCode] = useState("");
  const [triesLeft, setTriesLeft] = useState(TRIES);
  const logIn = useLogIn((error) => {
    if (!isRefused(error)) return;
    setCode("");
    setTriesLeft((left) => left - 1);
  });
  const again = useRequestCode((_, answer) => {
    setCode("");
    setTriesLeft(TRIES);
    logIn.reset();
    onResent(answer);
  });
  const send = (digits: string) => logIn.mutate({ login: sent.login, code: digits });
  const problem = logIn.error ?? again.error;

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === 6) send(code);
      }}
    >
      <div>
        <h1 className={styles.title}>
          <Trans>Enter the code</Trans>
        </h1>
        <p className={styles.lead}>
          <Trans>
            We sent six digits to <span className={styles.address}>{email}</span>
          </Trans>
        </p>
        <CodeInput
          label={t`Six-digit code`}
          value={code}
          onChange={setCode}
          onComplete={send}
          busy={logIn.isPending || logIn.isSuccess}
          invalid={logIn.isError}
          describedBy="code-problem"
        />
      </div>
      {problem && <FieldError id="code-problem">{sayCodeProblem(problem, triesLeft)}</FieldError>}
      <Button type="submit" fullWidth loading={logIn.isPending || logIn.isSuccess} disabled={code.length < 6}>
        <Trans>Log in</Trans>
      </Button>
      <div className={styles.below}>
        <SendAgain
          key={sent.resendAt}
          at={sent.resendAt}
          busy={again.isPending}
          send={() => again.mutate(email)}
        />
        <Button variant="subtle" size="xs" onClick={onBack}>
          <Trans>Use another address</Trans>
        </Button>
      </div>
    </form>
  );
}
