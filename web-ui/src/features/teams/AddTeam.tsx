import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { paths } from "~/app/paths";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Team } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import { off, Why } from "~/shared/ui/Why";
import { useAddTeam } from "./queries";
import styles from "./Teams.module.css";

interface Props {
  opened: boolean;
  close: () => void;
}

export function AddTeam({ opened, close }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<Trans>Add a team</Trans>}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={480}
      radius="lg"
    >
      <AddForm />
    </Modal>
  );
}

function AddForm() {
  const { id, slug } = useWorkspace();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Team["kind"]>("team");
  const add = useAddTeam(id);
  const at = fieldErrors(add.error);
  const reason = name.trim().length < 2 ? t`Give it a name first.` : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) return;
    add.mutate(
      { name: name.trim(), kind },
      { onSuccess: (team) => void navigate({ to: paths.team(slug, team.id) }) },
    );
  };

  return (
    <form onSubmit={submit} noValidate className={styles.fields}>
      <SegmentedControl
        aria-label={t`Kind`}
        value={kind}
        onChange={(value) => setKind(value as Team["kind"])}
        data={[
          { value: "team", label: t`Team` },
          { value: "department", label: t`Department` },
        ]}
      />
      <p className={styles.hint}>
        {kind === "team" ? (
          <Trans>People who work on tickets together.</Trans>
        ) : (
          <Trans>A part of the company. It may have keywords and a code for ticket numbers of its own.</Trans>
        )}
      </p>
      <TextInput
        data-autofocus
        label={t`Name`}
        dir="auto"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={at.name}
      />
      {add.isError && !at.name && <FieldError>{sayProblem(add.error)}</FieldError>}
      <div className={styles.buttons}>
        <Why reason={reason}>
          <Button type="submit" loading={add.isPending} {...off(reason)}>
            {kind === "team" ? <Trans>Add the team</Trans> : <Trans>Add the department</Trans>}
          </Button>
        </Why>
      </div>
    </form>
  );
}
