import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import styles from "./Editor.module.css";
import { EditorToolbar } from "./EditorToolbar";
import type { EditorHandle } from "./editor-handle";
import { extensions } from "./extensions";
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
}: EditorProps) {
  const latest = useRef({ onChange, onSubmit });
  useEffect(() => {
    latest.current = { onChange, onSubmit };
  });
  const editor = useEditor({
    extensions,
    content: initial,
    injectCSS: false,
    autofocus: autoFocus ? "end" : false,
    editorProps: {
      attributes: fieldAttributes(label),
      transformPastedHTML: withoutStyling,
      handleKeyDown: (view, event) => {
        // Out of the field, so that the next key is a shortcut and not a letter for the customer.
        if (event.key === "Escape") {
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
