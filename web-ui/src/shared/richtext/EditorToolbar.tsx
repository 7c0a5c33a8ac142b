import { t } from "@lingui/core/macro";
import { Tooltip } from "@mantine/core";
import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Code, Italic, List, ListOrdered, type LucideIcon, TextQuote } from "lucide-react";
import styles from "./Editor.module.css";
import { LinkControl } from "./LinkControl";

type Tool = { label: string; icon: LucideIcon; active: boolean; run: () => void };

export function EditorToolbar({ editor }: { editor: Editor }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      code: now.isActive("code"),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      quote: now.isActive("blockquote"),
    }),
  });
  const run = () => editor.chain().focus();
  const tools: Tool[] = [
    { label: t`Bold`, icon: Bold, active: on.bold, run: () => run().toggleBold().run() },
    { label: t`Italic`, icon: Italic, active: on.italic, run: () => run().toggleItalic().run() },
    { label: t`Code`, icon: Code, active: on.code, run: () => run().toggleCode().run() },
    { label: t`Bulleted list`, icon: List, active: on.bullets, run: () => run().toggleBulletList().run() },
    {
      label: t`Numbered list`,
      icon: ListOrdered,
      active: on.numbers,
      run: () => run().toggleOrderedList().run(),
    },
    { label: t`Quote`, icon: TextQuote, active: on.quote, run: () => run().toggleBlockquote().run() },
  ];
  return (
    <div className={styles.tools} role="toolbar" aria-label={t`Formatting`}>
      {tools.map((tool) => (
        <Tooltip key={tool.label} label={tool.label}>
          <button
            type="button"
            className={styles.tool}
            aria-label={tool.label}
            aria-pressed={tool.active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={tool.run}
          >
            <tool.icon size={15} aria-hidden="true" />
          </button>
        </Tooltip>
      ))}
      <LinkControl editor={editor} />
    </div>
  );
}
