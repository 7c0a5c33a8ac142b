import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Workspace } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { say } from "~/shared/ui/toast";
import { off, Why } from "~/shared/ui/Why";
import { useRenameWorkspace } from "./queries";
import styles from "./Workspace.module.css";

export function NameForm({ workspace }: { workspace: Workspace }) {
  const { permissions } = useWorkspace();
  const [name, setName] = useState(workspace.name);
  const rename = useRenameWorkspace(workspace.id, () => say(t`The workspace has its new name.`));
  const atField = fieldErrors(rename.error).name;
  const clean = name.trim();
  const reason = !permissions.includes("workspace.manage")
    ? t`Only owners and admins can rename the workspace.`
    : workspace.archivedAt
      ? t`Restore the workspace first.`
      : clean === workspace.name
        ? t`Nothing has changed yet.`
        : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null) rename.mutate({ name: clean, version: workspace.version });
  };

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <TextInput
        label={t`Name of the workspace`}
        description={t`Stands in the side bar and in every mail.`}
        dir="auto"
        maxLength={100}
        readOnly={!permissions.includes("workspace.manage")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={atField}
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
