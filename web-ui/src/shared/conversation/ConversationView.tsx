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
};

/** The scrolling part of a ticket. */
export function ConversationView(props: Props) {
  const { workspace, ticket, conversation, as, author, actions, onEdit, end } = props;
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
            <Fragment key={item.key}>{draw(item, as, workspace)}</Fragment>
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

function draw(item: TimelineItem, as: "staff" | "requester", workspace: MyWorkspace): ReactNode {
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
      const { author, html, createdAt, files } = item.message;
      return (
        <Bubble
          author={author}
          side={sideOf(item.message, as)}
          html={html}
          at={createdAt}
          foot={<MessageFiles workspace={workspace.id} files={files} />}
        />
      );
    }
  }
}
