import { Trans, useLingui } from "@lingui/react/macro";
import { useShortcut } from "~/app/shortcuts/use-shortcut";
import { useCan, useWorkspace } from "~/app/workspace-context";
import type { Status, Ticket } from "~/shared/api/types";
import { AttachButton } from "~/shared/files/AttachButton";
import { AttachmentList } from "~/shared/files/AttachmentList";
import { FileDrop } from "~/shared/files/FileDrop";
import { Editor } from "~/shared/richtext/Editor";
import { solvedNext, useDesk } from "../desk-queries";
import { useMentionable } from "../people-queries";
import styles from "./Composer.module.css";
import { ModeSwitch } from "./ModeSwitch";
import { SendButton } from "./SendButton";
import type { ComposerState } from "./use-composer";

type Props = { ticket: Ticket; composer: ComposerState; onNext: () => void };

export function Composer({ ticket, composer, onNext }: Props) {
  const { t } = useLingui();
  const { archived } = useWorkspace();
  const desk = useDesk();
  const mayReply = useCan("ticket.reply");
  const mayNote = useCan("ticket.note");
  const mayChange = useCan("ticket.change");
  const { visibility, blank, initial, editor, change, turnTo, send, attachments } = composer;
  const note = visibility === "internal";
  const name = ticket.requester.name;

  const people = useMentionable();
  const sendNow = (status?: Status) => void send(status?.key);
  const sendAndNext = () => {
    if (blank && attachments.stored.length === 0) return;
    void send();
    onNext();
  };
  const solved = mayChange ? solvedNext(desk, ticket.status) : undefined;
  const sendAndSolve = () => solved && sendNow(solved);
  const group = t`Writing`;
  useShortcut("mod+shift+enter", t`Send and solve`, sendAndSolve, {
    group,
    palette: false,
    when: !archived,
  });
  useShortcut("mod+alt+enter", t`Send and go to the next`, sendAndNext, {
    group,
    palette: false,
    when: !archived,
  });

  if (archived || !(mayReply || mayNote)) {
    return (
      <p className={styles.closed}>
        {archived ? (
          <Trans>This workspace is archived: everything can be read, nothing can be written.</Trans>
        ) : (
          <Trans>You can read this ticket. Writing in it needs the role of a member or an agent.</Trans>
        )}
      </p>
    );
  }
  return (
    <FileDrop attachments={attachments}>
      <section
        className={styles.composer}
        data-note={note || undefined}
        aria-label={note ? t`Note` : t`Reply`}
      >
        <header className={styles.top}>
          <ModeSwitch
            value={visibility}
            onChange={turnTo}
            noReply={mayReply ? null : t`Only agents reply to requesters. You can write a note for them.`}
            noNote={mayNote ? null : t`Your role does not write notes.`}
          />
          <span className={styles.to} dir="auto">
            {note ? <Trans>Only your colleagues see it</Trans> : <Trans>To {name}</Trans>}
          </span>
        </header>
        <AttachmentList attachments={attachments} />
        <Editor
          ref={editor}
          label={note ? t`Note for your colleagues` : t`Reply to ${name}`}
          placeholder={note ? t`Write a note for your colleagues…` : t`Reply to ${name}…`}
          initial={initial}
          people={people}
          onChange={change}
          onSubmit={({ shift, alt }) => (alt ? sendAndNext() : shift ? sendAndSolve() : sendNow())}
          actions={
            <div className={styles.ways}>
              <AttachButton attachments={attachments} />
              <SendButton ticket={ticket} note={note} onSend={sendNow} onSendAndNext={sendAndNext} />
            </div>
          }
        />
      </section>
    </FileDrop>
  );
}
