import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ArrowDown } from "lucide-react";
import { Fragment, type ReactNode, useRef } from "react";
import type { MyWorkspace, Ref, Ticket } from "../api/types";
import { MessageFiles } from "../files/MessageFiles";
import { Skeleton } from "../ui/Skeleton";
import { Trouble } from "../ui/Trouble";
import { Bubble, sideOf } from "./Bubble";
import styles from "./ConversationView.module.css";
import { EventLine } from "./EventLine";
import { DayLine, NewLine } from "./Lines";
import type { Sending } from "./outbox";
import { PickLine } from "./PickLine";
import { SendingBubble } from "./SendingBubble";
import type { TimelineItem } from "./timeline";
import type { Conversation } from "./use-conversation";
import { useConversationScroll } from "./use-scroll";
import type { SendingActions } from "./use-sending";

type Props = {
  workspace: MyWorkspace;
  ticket: Ticket;
  conversation: Conversation;
  as: "staff" | "requester";
  author: Ref;
  actions: SendingActions;
  onEdit: (sending: Sending) => void;
  /** After the last message. */
  end?: ReactNode;
  /** Set while messages are being chosen. */
  pick?: { chosen: ReadonlySet<string>; toggle: (message: string) => void } | null;
};

/** The scrolling part of a ticket. */
export function ConversationView(props: Props) {
  const { workspace, ticket, conversation, as, author, actions, onEdit, end, pick = null } = props;
  const { t } = useLingui();
  const { items, sendings, pending, error, retry, loadEarlier, loadingEarlier } = conversation;
  const scroll = useRef<HTMLDivElement>(null);
  const said = items.filter((item) => item.kind === "message");
  const { onScroll, below, toEnd } = useConversationScroll(scroll, {
    ticket: ticket.id,
    first: said[0]?.key,
    last: sendings.at(-1)?.key ?? said.at(-1)?.key,
    ready: !pending,
  });

  return (
    <div className={styles.frame}>
      <section
        ref={scroll}
        onScroll={onScroll}
        className={styles.scroll}
        aria-label={t`Conversation`}
        tabIndex={0}
      >
        <div className={styles.column}>
          {pending && !error && <Skeleton rows={4} height={110} />}
          {error ? <Trouble error={error} retry={retry} /> : null}
          {loadEarlier && (
            <Button variant="subtle" color="gray" loading={loadingEarlier} onClick={() => void loadEarlier()}>
              <Trans>Show earlier messages</Trans>
            </Button>
          )}
          {items.map((item) => (
            <Fragment key={item.key}>{draw(item, as, workspace, pick)}</Fragment>
          ))}
          {sendings.map((sending) => (
            <SendingBubble
              key={sending.key}
              sending={sending}
              author={author}
              actions={actions}
              onEdit={onEdit}
            />
          ))}
          {end}
        </div>
      </section>
      {below && (
        <button type="button" className={styles.below} onClick={toEnd}>
          <ArrowDown aria-hidden size={13} />
          <Trans>New message</Trans>
        </button>
      )}
    </div>
  );
}

function draw(
  item: TimelineItem,
  as: "staff" | "requester",
  workspace: MyWorkspace,
  pick: NonNullable<Props["pick"]> | null,
): ReactNode {
  switch (item.kind) {
    case "day":
      return <DayLine at={item.at} />;
    case "new":
      return (
        <div data-new>
          <NewLine />
        </div>
      );
    case "event":
      return <EventLine event={item.event} me={workspace.member} />;
    case "message": {
      const { id, author, html, createdAt, files, from } = item.message;
      const bubble = (
        <Bubble
          author={author}
          side={sideOf(item.message, as)}
          html={html}
          at={createdAt}
          foot={<MessageFiles workspace={workspace.id} files={files} />}
          from={from?.displayId}
        />
      );
      if (!pick) return bubble;
      return (
        <PickLine message={item.message} picked={pick.chosen.has(id)} onToggle={() => pick.toggle(id)}>
          {bubble}
        </PickLine>
      );
    }
  }
}
