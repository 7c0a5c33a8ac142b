import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import { useCan, useWorkspace } from "~/app/workspace-context";
import { useMe } from "~/shared/api/me";
import type { Ticket } from "~/shared/api/types";
import { ConversationView } from "~/shared/conversation/ConversationView";
import { HeldStrip } from "~/shared/conversation/HeldStrip";
import { useConversation } from "~/shared/conversation/use-conversation";
import { useSendingActions } from "~/shared/conversation/use-sending";
import { useLookAt, useLookers } from "~/shared/realtime/use-live";
import { preloadEditor } from "~/shared/richtext/Editor";
import { PageTitle } from "~/shared/ui/PageTitle";
import { offerUndo } from "~/shared/ui/UndoToast";
import { Composer } from "../composer/Composer";
import { TypingStrip } from "../composer/TypingStrip";
import { useComposer } from "../composer/use-composer";
import { isFinished, solvedNext, useDesk } from "../desk-queries";
import { SnoozeButton } from "../followup/SnoozeButton";
import { SnoozeStrip } from "../followup/SnoozeStrip";
import { useFollowKey } from "../followup/use-follow-key";
import { useSnooze } from "../followup/use-snooze";
import { PropertiesPane } from "../properties/PropertiesPane";
import { MergeDialog } from "../related/MergeDialog";
import { MergedStrip } from "../related/MergedStrip";
import { RelateMenu } from "../related/RelateMenu";
import { SplitBar } from "../related/SplitBar";
import { usePicking } from "../related/use-picking";
import { useChange } from "../use-change";
import { useOpenMenu, useTicketKeys } from "../use-ticket-keys";
import { TicketHeader } from "./TicketHeader";
import styles from "./TicketPane.module.css";
import { useWide } from "./use-wide";

type Props = { ticket: Ticket; onNext: () => void; onPrevious: () => void; onBack: () => void };

/** One ticket: its conversation with the composer below, and what is known about it beside. */
export function TicketPane({ ticket, onNext, onPrevious, onBack }: Props) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const { person } = useMe();
  const desk = useDesk();
  const mayChange = useCan("ticket.change") && !workspace.archived;
  const mayReply = useCan("ticket.reply");
  const mayNote = useCan("ticket.note");
  const wide = useWide();
  const mayMerge = useCan("ticket.merge") && !workspace.archived;
  const [about, setAbout] = useState(false);
  const [merging, setMerging] = useState(false);
  const picking = usePicking();
  const conversation = useConversation(workspace, ticket, "staff");
  const actions = useSendingActions({ workspace, ticket });
  const composer = useComposer({ workspace, ticket, seen: conversation.seen, actions, mayReply });
  const { mutate: change } = useChange(ticket);
  const menu = useOpenMenu(mayChange);
  const people = useLookers().get(ticket.id) ?? [];
  useLookAt(ticket.id);
  useEffect(preloadEditor, []);

  const reason = mayChange
    ? null
    : workspace.archived
      ? t`This workspace is archived.`
      : mayNote
        ? t`Only agents change tickets. You can write a note for them.`
        : t`Only agents change tickets.`;
  const solved = solvedNext(desk, ticket.status);
  const label = ticket.status.label;
  const noSolve =
    reason ?? (solved ? null : t`Your desk's rules do not lead from “${label}” to a solved status.`);
  const solve = () => {
    if (noSolve !== null || !solved || isFinished(ticket.status)) return;
    const before = ticket.status;
    change({ status: solved });
    offerUndo(t`Ticket #${ticket.number} is solved.`, () => change({ status: before }));
  };
  const snooze = useSnooze(ticket);
  const follow = useFollowKey(ticket);
  const noSnooze =
    reason ?? (isFinished(ticket.status) ? t`A finished ticket has nothing to come back to.` : null);
  const show = (name: Parameters<typeof menu.open>[0]) => () => {
    if (!wide) setAbout(true);
    menu.open(name);
  };
  useTicketKeys({
    mayChange,
    solve,
    assign: show("assignee"),
    assignToMe: () => change({ assignee: { id: workspace.member, name: person.name, staff: true } }),
    priority: show("priority"),
    status: show("status"),
    tags: show("tags"),
    team: show("team"),
    topic: show("topic"),
    follow,
    merge: () => mayMerge && setMerging(true),
    snooze: () => noSnooze === null && menu.open("snooze"),
    reply: () => mayReply && composer.turnTo("public"),
    note: () => mayNote && composer.turnTo("internal"),
    next: onNext,
    previous: onPrevious,
    back: onBack,
  });

  const properties = <PropertiesPane ticket={ticket} change={change} menu={menu} reason={reason} />;
  const held = conversation.sendings.find((sending) => sending.state === "held");
  return (
    <div className={styles.pane}>
      <PageTitle>{`#${ticket.number} ${ticket.subject}`}</PageTitle>
      <section className={styles.main} aria-label={ticket.subject}>
        <TicketHeader
          ticket={ticket}
          people={people}
          mayChange={mayChange}
          noSolve={noSolve}
          finished={isFinished(ticket.status)}
          onSolve={solve}
          onRename={(subject) => change({ subject })}
          onBack={onBack}
          onNext={onNext}
          onPrevious={onPrevious}
          onProperties={() => setAbout(true)}
          actions={
            <>
              <SnoozeButton ticket={ticket} menu={menu} reason={noSnooze} onPick={snooze.set} />
              {mayMerge && <RelateMenu onMerge={() => setMerging(true)} onSplit={picking.start} />}
            </>
          }
        />
        {ticket.snoozedUntil !== null && (
          <SnoozeStrip until={ticket.snoozedUntil} mayWake={mayChange} onWake={() => snooze.set(null)} />
        )}
        <MergedStrip ticket={ticket} mayMerge={mayMerge} />
        <ConversationView
          workspace={workspace}
          ticket={ticket}
          conversation={conversation}
          as="staff"
          author={{ id: workspace.member, name: person.name, staff: true }}
          actions={actions}
          onEdit={composer.edit}
          pick={picking.chosen && { chosen: picking.chosen, toggle: picking.toggle }}
        />
        {picking.chosen && <SplitBar ticket={ticket} chosen={picking.chosen} onDone={picking.stop} />}
        <MergeDialog ticket={ticket} opened={merging} onClose={() => setMerging(false)} />
        <div className={styles.dock}>
          <TypingStrip people={people} />
          {held && <HeldStrip sending={held} actions={actions} onEdit={composer.edit} />}
          <Composer ticket={ticket} composer={composer} onNext={onNext} />
        </div>
      </section>
      {wide ? (
        <div className={styles.side}>{properties}</div>
      ) : (
        <Drawer
          opened={about}
          onClose={() => setAbout(false)}
          position="right"
          size={320}
          padding={0}
          title={t`About this ticket`}
          closeButtonProps={{ "aria-label": t`Close` }}
          classNames={{ header: styles.drawerHead ?? "" }}
        >
          {properties}
        </Drawer>
      )}
    </div>
  );
}
