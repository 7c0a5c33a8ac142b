import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, CircleCheck } from "lucide-react";
import { useEffect } from "react";
import { patterns } from "~/app/paths";
import { useWorkspace } from "~/app/workspace-context";
import type { Ticket } from "~/shared/api/types";
import { ConversationView } from "~/shared/conversation/ConversationView";
import { HeldStrip } from "~/shared/conversation/HeldStrip";
import { useConversation } from "~/shared/conversation/use-conversation";
import { useSendingActions } from "~/shared/conversation/use-sending";
import { useLookAt } from "~/shared/realtime/use-live";
import { preloadEditor } from "~/shared/richtext/Editor";
import { PageTitle } from "~/shared/ui/PageTitle";
import { StatusMark } from "~/shared/ui/StatusMark";
import styles from "./OpenRequest.module.css";
import { ReplyBox } from "./ReplyBox";
import { statusSentence } from "./request-words";
import { useMyMember } from "./use-my-member";
import { useReply } from "./use-reply";

/** One request as its owner sees it: what was said, how it stands, and a field to answer. */
export function OpenRequest({ request }: { request: Ticket }) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const me = useMyMember();
  const conversation = useConversation(workspace, request, "requester");
  const actions = useSendingActions({ workspace, ticket: request });
  const reply = useReply({ workspace, request, seen: conversation.seen, actions });
  const held = conversation.sendings.find((sending) => sending.state === "held");
  const solved = request.status.category === "solved";
  useLookAt(request.id);
  useEffect(preloadEditor, []);

  return (
    <main className={styles.page}>
      <PageTitle>{request.subject}</PageTitle>
      <header className={styles.header}>
        <ActionIcon
          size={34}
          aria-label={t`My requests`}
          renderRoot={(props) => <Link to={patterns.requests} params={{ slug: workspace.slug }} {...props} />}
        >
          <ArrowLeft size={18} className={styles.flip ?? ""} />
        </ActionIcon>
        <div className={styles.words}>
          <h1 className={styles.subject} dir="auto">
            {request.subject}
          </h1>
          <p className={styles.state}>
            <span className={styles.mark}>
              <StatusMark status={request.status} />
            </span>
            {!solved && <span>{statusSentence(request)}</span>}
          </p>
        </div>
        <span className={styles.number}>#{request.number}</span>
      </header>
      <ConversationView
        workspace={workspace}
        ticket={request}
        conversation={conversation}
        as="requester"
        author={me}
        actions={actions}
        onEdit={reply.edit}
        end={
          solved && (
            <p className={styles.solved}>
              <CircleCheck aria-hidden size={16} />
              <span>
                <Trans>This is solved. If it is not, write below and it opens again.</Trans>
              </span>
            </p>
          )
        }
      />
      <div className={styles.dock}>
        {held && <HeldStrip sending={held} actions={actions} onEdit={reply.edit} />}
        <ReplyBox reply={reply} closed={request.status.category === "closed"} archived={workspace.archived} />
      </div>
    </main>
  );
}
