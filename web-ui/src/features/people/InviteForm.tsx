import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TagsInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Role } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { say } from "~/shared/ui/toast";
import { addressesIn, MOST_AT_ONCE, unique, wrongOnes } from "./addresses";
import styles from "./People.module.css";
import { useInvite } from "./queries";
import { RoleChoice } from "./RoleChoice";

export function InviteForm({ close }: { close: () => void }) {
  const { id } = useWorkspace();
  const [emails, setEmails] = useState<string[]>([]);
  const [text, setText] = useState("");
  const [role, setRole] = useState<Role>("agent");
  const [tried, setTried] = useState(false);
  const invite = useInvite(id, (sent) => {
    say(
      plural(sent.length, { one: "# invitation is on its way.", other: "# invitations are on their way." }),
    );
    close();
  });
  const errors = fieldErrors(invite.error);
  const all = unique([...emails, ...addressesIn(text)]);
  const problem = tried ? sayWrong(all, text) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (sayWrong(all, text)) return;
    setEmails(all);
    setText("");
    invite.mutate({ emails: all, role });
  };

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <TagsInput
        data-autofocus
        label={t`E-mail addresses`}
        description={t`Several at once are fine: paste a list, or press Enter after each.`}
        placeholder={all.length === 0 ? "name@example.com" : ""}
        value={emails}
        onChange={(next) => {
          setEmails(unique(next.flatMap((each) => (each.includes("@") ? addressesIn(each) : [each]))));
          invite.reset();
        }}
        searchValue={text}
        onSearchChange={setText}
        splitChars={[",", ";", " ", "\n", "\t"]}
        acceptValueOnBlur
        maxTags={MOST_AT_ONCE}
        error={problem ?? errors.emails}
        clearable={false}
      />
      <RoleChoice value={role} onChange={setRole} />
      {invite.isError && !errors.emails && <FieldError>{sayProblem(invite.error)}</FieldError>}
      <div className={styles.actions}>
        <Button variant="default" onClick={close}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={invite.isPending}>
          {all.length > 1 ? <Trans>Send {all.length} invitations</Trans> : <Trans>Send invitation</Trans>}
        </Button>
      </div>
    </form>
  );
}

function sayWrong(emails: string[], text: string): string | undefined {
  const wrong = wrongOnes(emails);
  if (wrong.length > 0) return t`We cannot write to ${wrong.join(", ")}. Please correct or remove it.`;
  if (emails.length === 0 && text.trim()) return t`This does not look like an e-mail address.`;
  if (emails.length === 0) return t`Enter at least one address.`;
  return undefined;
}
