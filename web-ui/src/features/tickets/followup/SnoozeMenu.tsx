import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Menu, TextInput } from "@mantine/core";
import { AlarmClock, CalendarClock, CalendarPlus, MessageSquareReply } from "lucide-react";
import { type FormEvent, type ReactElement, useState } from "react";
import type { Ticket } from "~/shared/api/types";
import styles from "./FollowUp.module.css";
import { presets, toField, UNTIL_REPLY, wakeTime } from "./snooze-times";

type Props = {
  ticket: Ticket;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  /** null: bring it back */
  onPick: (until: string | null) => void;
  children: ReactElement;
};

/** When the ticket shall come back. */
export function SnoozeMenu({ ticket, opened, onOpened, onPick, children }: Props) {
  const { i18n } = useLingui();
  const now = new Date();
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end" width={264}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Set aside until</Trans>
        </Menu.Label>
        {presets(now).map(({ label, at }) => (
          <Menu.Item
            key={label}
            leftSection={<CalendarClock size={14} />}
            rightSection={<span className={styles.time}>{wakeTime(at, now, i18n.locale)}</span>}
            onClick={() => onPick(at.toISOString())}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<MessageSquareReply size={14} />} onClick={() => onPick(UNTIL_REPLY)}>
          <Trans>The requester writes</Trans>
        </Menu.Item>
        <OtherTime
          onPick={(until) => {
            onOpened(false);
            onPick(until);
          }}
        />
        {ticket.snoozedUntil !== null && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<AlarmClock size={14} />} onClick={() => onPick(null)}>
              <Trans>Bring it back now</Trans>
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function OtherTime({ onPick }: { onPick: (until: string) => void }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState("");
  const at = typed === "" ? null : new Date(typed);
  const past = at !== null && at.getTime() <= Date.now();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (at && !past) onPick(at.toISOString());
  };
  if (!asked)
    return (
      <Menu.Item
        leftSection={<CalendarPlus size={14} />}
        closeMenuOnClick={false}
        onClick={() => {
          setTyped(toField(presets(new Date())[0]?.at ?? new Date()));
          setAsked(true);
        }}
      >
        <Trans>Another time…</Trans>
      </Menu.Item>
    );
  return (
    <form
      className={styles.other}
      onSubmit={submit}
      // The menu would take letters and arrows for itself.
      onKeyDown={(event) => event.key !== "Escape" && event.stopPropagation()}
    >
      <TextInput
        type="datetime-local"
        size="xs"
        autoFocus
        aria-label={t`Another time`}
        min={toField(new Date())}
        value={typed}
        error={past && t`This time is over.`}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={at === null || past}>
        <Trans>Set aside</Trans>
      </Button>
    </form>
  );
}
