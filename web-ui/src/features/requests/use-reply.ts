import { useRef, useState } from "react";
import type { MyWorkspace, Ticket } from "~/shared/api/types";
import { readDraft } from "~/shared/conversation/drafts";
import type { Sending } from "~/shared/conversation/outbox";
import { useDraftKeeper } from "~/shared/conversation/use-draft";
import type { SendingActions } from "~/shared/conversation/use-sending";
import { useTypingSignal } from "~/shared/realtime/use-typing";
import type { EditorHandle } from "~/shared/richtext/editor-handle";
import { isBlank } from "~/shared/richtext/plain-text";

type Parts = { workspace: MyWorkspace; request: Ticket; seen: string | null; actions: SendingActions };

/** My answer while it is being written. */
export function useReply({ workspace, request, seen, actions }: Parts) {
  const [initial] = useState(() => readDraft(workspace.member, request.id)?.html ?? "");
  const html = useRef(initial);
  const editor = useRef<EditorHandle>(null);
  const draft = useDraftKeeper(workspace.member, request.id);
  const signal = useTypingSignal(request.id);

  const change = (next: string) => {
    html.current = next;
    draft.keep({ visibility: "public", html: next });
    if (!isBlank(next)) signal("reply");
  };
  const send = () => {
    if (isBlank(html.current)) return editor.current?.focus();
    void actions.send({ visibility: "public", body: html.current, seen });
    html.current = "";
    editor.current?.setHtml("");
    draft.drop();
  };
  const edit = (sending: Sending) => {
    actions.drop(sending);
    editor.current?.setHtml(sending.body + (isBlank(html.current) ? "" : html.current));
    editor.current?.focus();
  };
  return { initial, editor, change, send, edit };
}

export type Reply = ReturnType<typeof useReply>;
