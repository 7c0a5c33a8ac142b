import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Ticket } from "~/shared/api/types";
import own from "./Related.module.css";
import { KINDS, kindName } from "./relation-words";
import { nameOf, TicketField } from "./TicketField";
import { type RelationKind, useRelate } from "./use-relations";

/** How, and to which one. */
export function AddRelation({ ticket, onDone }: { ticket: Ticket; onDone: () => void }) {
  const { t } = useLingui();
  const [kind, setKind] = useState<RelationKind>("related");
  const [typed, setTyped] = useState("");
  const { mutate, error, isPending, reset } = useRelate(ticket);
  const name = nameOf(typed);
  const fields = fieldErrors(error);
  const trouble = error ? (fields.ticket ?? fields.parent ?? sayProblem(error)) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name) mutate({ do: "add", kind, other: name }, { onSuccess: onDone });
  };
  return (
    <form
      className={own.add}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Select
        label={t`How`}
        data={KINDS.map((each) => ({ value: each, label: kindName(each) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(KINDS.find((each) => each === value) ?? "related")}
      />
      <TicketField
        ticket={ticket}
        value={typed}
        error={trouble}
        onChange={(value) => {
          reset();
          setTyped(value);
        }}
      />
      <div className={own.buttons}>
        <Button type="submit" size="xs" loading={isPending} disabled={!name}>
          <Trans>Relate</Trans>
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
