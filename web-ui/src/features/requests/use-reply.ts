import { t } from "@lingui/core/macro";
import { useRef, useState } from "react";
import type { MyWorkspace, Ticket } from "~/shared/api/types";
import { readDraft } from "~/shared/conversation/drafts";
import type { Sending } from "~/shared/conversation/outbox";
import { useDraftKeeper } from "~/shared/conversation/use-draft";
import type { SendingActions } from "~/shared/conversation/use-sending";
import { useAttachments } from "~/shared/files/use-attachments";
import { useTypingSignal } from "~/shared/realtime/use-typing";
import type { EditorHandle } from "~/shared/richtext/editor-handle";
import { isBlank } from "~/shared/richtext/plain-text";
import { say } from "~/shared/ui/toast";

type Parts = { workspace: MyWorkspace; request: Ticket; seen: string | null; actions: SendingActions };

/** My answer while it is being written. */
export function useReply({ workspace, request, seen, actions }: Parts) {
  const [initial] = useState(() => readDraft(workspace.member, request.id)?.html ?? "");
  const html = useRef(initial);
  const editor = useRef<EditorHandle>(null);
  const draft = useDraftKeeper(workspace.member, request.id);
  const signal = useTypingSignal(request.id);
  const attachments = useAttachments(workspace, request.id);

  const change = (next: string) => {
    html.current = next;
    draft.keep({ visibility: "public", html: next });
    if (!isBlank(next)) signal("reply");
  };
  const send = () => {
    if (attachments.busy)
      return say(t`A file is still on its way. Send when it has arrived, or take it out.`);
    const files = attachments.stored;
    if (isBlank(html.current) && files.length === 0) return editor.current?.focus();
    void actions.send({ visibility: "public", body: html.current, files, seen });
    attachments.clear();
    html.current = "";
    editor.current?.setHtml("");
    draft.drop();
  };
  const edit = (sending: Sending) => {
    actions.drop(sending);
    attachments.put(sending.files ?? []);
    editor.current?.setHtml(sending.body + (isBlank(html.current) ? "" : html.current));
    editor.current?.focus();
  };
  return { initial, editor, change, send, edit, attachments };
}

export type Reply = ReturnType<typeof useReply>;
