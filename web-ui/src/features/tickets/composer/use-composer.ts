import { t } from "@lingui/core/macro";
import { useRef, useState } from "react";
import type { MyWorkspace, Ticket } from "~/shared/api/types";
import { type Draft, readDraft } from "~/shared/conversation/drafts";
import type { Sending } from "~/shared/conversation/outbox";
import { useDraftKeeper } from "~/shared/conversation/use-draft";
import type { SendingActions } from "~/shared/conversation/use-sending";
import { useAttachments } from "~/shared/files/use-attachments";
import { useTypingSignal } from "~/shared/realtime/use-typing";
import type { EditorHandle } from "~/shared/richtext/editor-handle";
import { isBlank } from "~/shared/richtext/plain-text";
import { say } from "~/shared/ui/toast";

export type Visibility = Draft["visibility"];

type Parts = {
  workspace: MyWorkspace;
  ticket: Ticket;
  seen: string | null;
  actions: SendingActions;
  mayReply: boolean;
};

/** The text being written, kept as a draft, and the ways it leaves the composer. */
export function useComposer({ workspace, ticket, seen, actions, mayReply }: Parts) {
  const [start] = useState(() => readDraft(workspace.member, ticket.id));
  const [visibility, setVisibility] = useState<Visibility>(
    mayReply ? (start?.visibility ?? "public") : "internal",
  );
  const [blank, setBlank] = useState(!start);
  const html = useRef(start?.html ?? "");
  const editor = useRef<EditorHandle>(null);
  const draft = useDraftKeeper(workspace.member, ticket.id);
  const signal = useTypingSignal(ticket.id);
  const attachments = useAttachments(workspace, ticket.id);

  const change = (next: string) => {
    html.current = next;
    setBlank(isBlank(next));
    draft.keep({ visibility, html: next });
    if (!isBlank(next)) signal(visibility === "public" ? "reply" : "note");
  };
  const turnTo = (next: Visibility) => {
    setVisibility(next);
    if (!isBlank(html.current)) draft.keep({ visibility: next, html: html.current });
    editor.current?.focus();
  };
  const clear = () => {
    html.current = "";
    editor.current?.setHtml("");
    setBlank(true);
    draft.drop();
  };
  const send = (status?: string): Promise<boolean> => {
    if (attachments.busy) {
      say(t`A file is still on its way. Send when it has arrived, or take it out.`);
      return Promise.resolve(false);
    }
    const files = attachments.stored;
    if (isBlank(html.current) && files.length === 0) {
      editor.current?.focus();
      return Promise.resolve(false);
    }
    const sent = actions.send({ visibility, body: html.current, files, seen, ...(status && { status }) });
    clear();
    attachments.clear();
    return sent;
  };
  /** Takes what could not be sent back into the field, before what has been begun since. */
  const edit = (sending: Sending) => {
    actions.drop(sending);
    attachments.put(sending.files ?? []);
    const text = sending.body + (isBlank(html.current) ? "" : html.current);
    setVisibility(sending.visibility);
    html.current = text;
    setBlank(false);
    draft.keep({ visibility: sending.visibility, html: text });
    editor.current?.setHtml(text);
    editor.current?.focus();
  };
  return { visibility, blank, initial: start?.html ?? "", editor, change, turnTo, send, edit, attachments };
}

export type ComposerState = ReturnType<typeof useComposer>;
