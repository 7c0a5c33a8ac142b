import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Popover, TextInput, Tooltip } from "@mantine/core";
import { type Editor, useEditorState } from "@tiptap/react";
import { Link2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import styles from "./Editor.module.css";
import { safeAddress } from "./html-to-nodes";

export function LinkControl({ editor }: { editor: Editor }) {
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState(false);
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) => (now.getAttributes("link").href as string | undefined) ?? "",
  });

  const open = () => {
    setAddress(current);
    setWrong(false);
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
    editor.commands.focus();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    close();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = safeAddress(address.trim()) ?? safeAddress(`https://${address.trim()}`);
    if (!href) return setWrong(true);
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (empty && !current)
      chain
        .insertContent({ type: "text", text: address.trim(), marks: [{ type: "link", attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
    close();
  };

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      position="top-start"
      width={300}
      shadow="md"
    >
      <Popover.Target>
        <Tooltip label={t`Link`} disabled={opened}>
          <button
            type="button"
            className={styles.tool}
            aria-label={t`Link`}
            aria-pressed={current !== ""}
            onMouseDown={(event) => event.preventDefault()}
            onClick={open}
          >
            <Link2 size={15} aria-hidden="true" />
          </button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Link`}>
        <form onSubmit={save} className={styles.link}>
          <TextInput
            data-autofocus
            label={t`Address`}
            placeholder="https://"
            value={address}
            error={wrong && t`This is not an address of a page.`}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <div className={styles.linkActions}>
            {current && (
              <Button size="xs" variant="subtle" color="gray" onClick={remove}>
                <Trans>Remove the link</Trans>
              </Button>
            )}
            <Button size="xs" type="submit">
              <Trans>Set the link</Trans>
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
