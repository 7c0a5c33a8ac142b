import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Modal, Select, TextInput } from "@mantine/core";
import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Role } from "~/shared/api/types";
import { roleName } from "~/shared/lib/roles";
import { FieldError } from "~/shared/ui/FieldError";
import { off, Why } from "~/shared/ui/Why";
import { useAddRole } from "./queries";
import styles from "./Roles.module.css";

const STANDINGS: Role[] = ["manager", "agent", "team_agent", "member", "viewer"];

export function NewRole({ onDone }: { onDone: (key: string) => void }) {
  const { id, permissions } = useWorkspace();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [standing, setStanding] = useState<Role>("agent");
  const add = useAddRole(id);
  const at = fieldErrors(add.error);
  const reason = permissions.includes("role.manage") ? null : t`Only owners and admins can add roles.`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { name: name.trim(), standing, permissions: ["ticket.open", "ticket.read", "member.read"] },
      {
        onSuccess: (roles) => {
          const added = roles.roles.find((role) => role.name === name.trim() && !role.builtIn);
          setOpen(false);
          setName("");
          if (added) onDone(added.key);
        },
      },
    );
  };

  return (
    <>
      <Why reason={reason}>
        <Button leftSection={<Plus aria-hidden size={15} />} onClick={() => setOpen(true)} {...off(reason)}>
          <Trans>Add a role</Trans>
        </Button>
      </Why>
      <Modal opened={open} onClose={() => setOpen(false)} title={t`A role of your own`}>
        <form onSubmit={submit} noValidate className={styles.form}>
          <TextInput
            data-autofocus
            label={t`Name`}
            dir="auto"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={at.name}
          />
          <Select
            label={t`Stands on`}
            description={t`Says whom its people may give roles to.`}
            allowDeselect={false}
            data={STANDINGS.map((role) => ({ value: role, label: roleName(role) }))}
            value={standing}
            onChange={(next) => next && setStanding(next as Role)}
          />
          {add.isError && !at.name && <FieldError>{sayProblem(add.error)}</FieldError>}
          <Button type="submit" loading={add.isPending}>
            <Trans>Add the role</Trans>
          </Button>
        </form>
      </Modal>
    </>
  );
}
