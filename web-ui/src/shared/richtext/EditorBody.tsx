import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { createStore, useStore } from "../lib/store";
import styles from "./Editor.module.css";
import { EditorToolbar } from "./EditorToolbar";
import type { EditorHandle } from "./editor-handle";
import { extensions } from "./extensions";
import { MentionList } from "./MentionList";
import { type FindPeople, mention, type Offer } from "./mention";
import { withoutStyling } from "./paste";

export type EditorProps = {
  /** Accessible name. */
  label: string;
  placeholder: string;
  initial: string;
  autoFocus?: boolean;
  onChange: (html: string) => void;
  /** Ctrl or Cmd with Enter; what was held besides. The field keeps Enter to itself, no shortcut outside sees it. */
  onSubmit: (held: { shift: boolean; alt: boolean }) => void;
  /** Beside the formatting buttons: what the text is for. */
  actions?: ReactNode;
  /** Whom an @ may name; without it, an @ is a letter. */
  people?: FindPeople;
  ref?: Ref<EditorHandle>;
};

/** The rich text field; loaded lazily through `Editor`, because it is the heaviest piece of the application. */
export function EditorBody({
  ref,
  label,
  placeholder,
  initial,
  autoFocus,
  onChange,
  onSubmit,
  actions,
  people,
}: EditorProps) {
  const latest = useRef({ onChange, onSubmit, people });
  useEffect(() => {
    latest.current = { onChange, onSubmit, people };
  });
  const [offer] = useState(() => createStore<Offer | null>(null));
  const listId = useId();
  const [all] = useState(() =>
    people
      ? [...extensions, mention((words) => latest.current.people?.(words) ?? Promise.resolve([]), offer)]
      : extensions,
  );
  const editor = useEditor({
    extensions: all,
    content: initial,
    injectCSS: false,
    autofocus: autoFocus ? "end" : false,
    editorProps: {
      attributes: fieldAttributes(label),
      transformPastedHTML: withoutStyling,
      handleKeyDown: (view, event) => {
        // Out of the field, so that the next key is a shortcut and not a letter for the customer.
        if (event.key === "Escape" && offer.get() === null) {
          view.dom.blur();
          return true;
        }
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
        latest.current.onSubmit({ shift: event.shiftKey, alt: event.altKey });
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(htmlOf(changed)),
  });
  const empty = useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty });
  useEffect(() => {
    editor.setOptions({ editorProps: { ...editor.options.editorProps, attributes: fieldAttributes(label) } });
  }, [editor, label]);
  const offered = useStore(offer);
  useEffect(() => {
    if (!offered) return;
    const field = editor.view.dom;
    field.setAttribute("aria-activedescendant", `${listId}-${offered.picked}`);
    return () => field.removeAttribute("aria-activedescendant");
  }, [editor, offered, listId]);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => void editor.commands.focus("end"),
      setHtml: (html) => void editor.commands.setContent(html, { emitUpdate: true }),
    }),
    [editor],
  );
  return (
    <div className={styles.editor}>
      <div className={styles.scroll}>
        {empty && (
          <span className={styles.placeholder} aria-hidden="true">
            {placeholder}
          </span>
        )}
        <EditorContent editor={editor} />
      </div>
      {people && <MentionList id={listId} offer={offer} />}
      <div className={styles.foot}>
        <EditorToolbar editor={editor} />
        {actions}
      </div>
    </div>
  );
}

function fieldAttributes(label: string): Record<string, string> {
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    dir: "auto",
    class: styles.field ?? "",
  };
}

function htmlOf(editor: Editor): string {
  return editor.isEmpty ? "" : editor.getHTML();
}
