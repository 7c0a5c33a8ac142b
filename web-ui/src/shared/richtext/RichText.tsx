import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId, useMemo, useState } from "react";
import { htmlToNodes } from "./html-to-nodes";
import styles from "./RichText.module.css";

const LONG_QUOTE = 240;

/** A message's cleaned HTML as React nodes; nothing is ever handed to `innerHTML`. */
export function RichText({ html }: { html: string }) {
  const nodes = useMemo(() => htmlToNodes(html, { quote: drawQuote }), [html]);
  return (
    <div className={styles.text} dir="auto">
      {nodes}
    </div>
  );
}

function drawQuote(children: ReactNode, text: string, key: number): ReactNode {
  if (text.length <= LONG_QUOTE) return <blockquote key={key}>{children}</blockquote>;
  return <FoldedQuote key={key}>{children}</FoldedQuote>;
}

function FoldedQuote({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <Trans>Hide the quoted text</Trans> : <Trans>Show the quoted text</Trans>}
      </button>
      <blockquote id={id} hidden={!open}>
        {children}
      </blockquote>
    </>
  );
}
