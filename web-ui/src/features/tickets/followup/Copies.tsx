import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, TextInput } from "@mantine/core";
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Ticket } from "~/shared/api/types";
import styles from "./FollowUp.module.css";
import { useInformed } from "./use-informed";

/** People who get public replies by mail besides the requester. */
export function Copies({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const { archived } = useWorkspace();
  const mayChange = useCan("ticket.change") && !archived;
  const { informed, adding, removeCopy } = useInformed(ticket);
  const [typed, setTyped] = useState("");
  const copies = informed?.copies ?? [];
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === "" || adding.isPending) return;
    adding.mutate(typed.trim(), { onSuccess: () => setTyped("") });
  };
  if (!mayChange && copies.length === 0) return null;
  return (
    <section aria-label={t`In copy`}>
      <h2 className={styles.heading}>
        <Trans>In copy</Trans>
      </h2>
      <ul className={styles.people}>
        {copies.map((copy) => (
          <li key={copy.id} className={styles.personRow}>
            <span className={styles.says} title={copy.email}>
              {copy.name || copy.email}
            </span>
            {mayChange && (
              <ActionIcon
                size={22}
                className={styles.remove ?? ""}
                aria-label={t`Take ${copy.email} out of copy`}
                onClick={() => removeCopy(copy)}
              >
                <X size={13} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form onSubmit={add}>
          <TextInput
            size="xs"
            type="email"
            maxLength={254}
            autoComplete="off"
            aria-label={t`Add an address in copy`}
            placeholder={t`Add an address`}
            value={typed}
            error={adding.error && (fieldErrors(adding.error).email ?? sayProblem(adding.error))}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              if (adding.error) adding.reset();
            }}
          />
        </form>
      )}
    </section>
  );
}
