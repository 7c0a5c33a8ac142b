import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import { FieldError } from "~/shared/ui/FieldError";
import { off, Why } from "~/shared/ui/Why";
import { useBlock } from "./queries";
import styles from "./Setup.module.css";

export function BlockForm() {
  const { id } = useWorkspace();
  const [domain, setDomain] = useState("");
  const [reason, setReason] = useState("");
  const block = useBlock(id);
  const at = fieldErrors(block.error);
  const missing = domain.trim().length < 3 ? t`Type a domain first.` : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing) return;
    block.mutate(
      { domain: domain.trim(), reason: reason.trim() },
      {
        onSuccess: () => {
          setDomain("");
          setReason("");
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate className={styles.fields}>
      <TextInput
        label={t`Domain`}
        description={t`With all domains below it.`}
        placeholder="spam.example"
        maxLength={254}
        value={domain}
        onChange={(event) => setDomain(event.currentTarget.value)}
        error={at.domain}
      />
      <TextInput
        label={t`Reason`}
        description={t`For your colleagues.`}
        dir="auto"
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={at.reason}
      />
      {block.isError && !at.domain && !at.reason && <FieldError>{sayProblem(block.error)}</FieldError>}
      <div className={styles.buttons}>
        <Why reason={missing}>
          <Button type="submit" loading={block.isPending} {...off(missing)}>
            <Trans>Block the domain</Trans>
          </Button>
        </Why>
      </div>
    </form>
  );
}
