import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { ChevronUp } from "lucide-react";
import { KeyCaps } from "~/app/shortcuts/KeyCaps";
import { Tip } from "~/app/shortcuts/Tip";
import { useCan } from "~/app/workspace-context";
import type { Status, Ticket } from "~/shared/api/types";
import { StatusMark } from "~/shared/ui/StatusMark";
import { allowedNext, solvedNext, useDesk } from "../desk-queries";
import styles from "./SendButton.module.css";

type Props = {
  ticket: Ticket;
  note: boolean;
  onSend: (status?: Status) => void;
  onSendAndNext: () => void;
};

/** Send, and the other ways to send behind the arrow. */
export function SendButton({ ticket, note, onSend, onSendAndNext }: Props) {
  const { t } = useLingui();
  const desk = useDesk();
  const mayChange = useCan("ticket.change");
  const solved = solvedNext(desk, ticket.status);
  const next = allowedNext(desk, ticket.status).filter(({ key }) => key !== solved?.key);
  const words = note ? t`Add the note` : t`Send`;
  return (
    <div className={styles.group} data-note={note || undefined}>
      <Tip label={words} keys="mod+enter">
        <Button className={styles.main} onClick={() => onSend()}>
          {words}
        </Button>
      </Tip>
      <Menu position="top-end" width={296}>
        <Menu.Target>
          <ActionIcon
            variant="filled"
            color="iris"
            size={30}
            className={styles.arrow}
            aria-label={t`More ways to send`}
          >
            <ChevronUp size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange && solved && (
            <Menu.Item rightSection={<KeyCaps keys="mod+shift+enter" />} onClick={() => onSend(solved)}>
              {note ? <Trans>Add and solve</Trans> : <Trans>Send and solve</Trans>}
            </Menu.Item>
          )}
          <Menu.Item rightSection={<KeyCaps keys="mod+alt+enter" />} onClick={onSendAndNext}>
            {note ? <Trans>Add and go to the next</Trans> : <Trans>Send and go to the next</Trans>}
          </Menu.Item>
          {mayChange && next.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>{note ? <Trans>Add and set to</Trans> : <Trans>Send and set to</Trans>}</Menu.Label>
              {next.map((status) => (
                <Menu.Item key={status.key} onClick={() => onSend(status)}>
                  <StatusMark status={status} />
                </Menu.Item>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
