import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { useMe } from "~/shared/api/me";
import type { Ref, Ticket } from "~/shared/api/types";
import { Avatar } from "~/shared/ui/Avatar";
import { PersonPicker } from "../pick/PersonPicker";
import styles from "./FollowUp.module.css";
import { useInformed } from "./use-informed";

/** Colleagues who hear of replies, notes and changes of the status. */
export function Followers({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const { member, archived } = useWorkspace();
  const { person } = useMe();
  const mayChange = useCan("ticket.change") && !archived;
  const { informed, follow } = useInformed(ticket);
  const followers = informed?.followers ?? [];
  const me: Ref = { id: member, name: person.name, staff: true };
  const following = followers.some(({ id }) => id === member);
  return (
    <section aria-label={t`Followers`}>
      <h2 className={styles.heading}>
        <Trans>Followers</Trans>
        {mayChange && (
          <PersonPicker
            value={null}
            label={t`Have a colleague follow`}
            staff
            onPick={({ id, name }) => follow({ id, name, staff: true }, true)}
          >
            {(open, opened) => (
              <ActionIcon
                size={22}
                aria-label={t`Have a colleague follow`}
                aria-haspopup="listbox"
                aria-expanded={opened}
                onClick={open}
              >
                <Plus size={14} />
              </ActionIcon>
            )}
          </PersonPicker>
        )}
      </h2>
      <ul className={styles.people}>
        {followers.map((each) => (
          <li key={each.id} className={styles.personRow}>
            <Avatar name={each.name} size={20} />
            <span className={styles.says} dir="auto">
              {each.id === member ? t`You` : each.name}
            </span>
            {(mayChange || each.id === member) && !archived && (
              <ActionIcon
                size={22}
                className={styles.remove ?? ""}
                aria-label={each.id === member ? t`Follow no longer` : t`Take ${each.name} off the list`}
                onClick={() => follow(each, false)}
              >
                <X size={13} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {informed && !following && !archived && (
        <button type="button" className={styles.link} onClick={() => follow(me, true)}>
          <Trans>Follow this ticket</Trans>
        </button>
      )}
    </section>
  );
}
