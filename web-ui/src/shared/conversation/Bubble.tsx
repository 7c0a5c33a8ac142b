import { Trans } from "@lingui/react/macro";
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { Message, Ref } from "../api/types";
import { RichText } from "../richtext/RichText";
import { Avatar } from "../ui/Avatar";
import { Time } from "../ui/Time";
import styles from "./Bubble.module.css";

/** Whose side a message is on, as the reader sees it. */
export type Side = "theirs" | "ours" | "note";

type Props = {
  author: Ref | null;
  side: Side;
  html: string;
  at?: string;
  /** The number of the ticket it was written to, when that is another one. */
  from?: string | undefined;
  /** Below the text: what becomes of it. */
  foot?: ReactNode;
  faded?: boolean;
};

export function Bubble({ author, side, html, at, from, foot, faded }: Props) {
  return (
    <article className={styles.message} data-side={side} data-faded={faded || undefined}>
      {author ? <Avatar name={author.name} /> : <span className={styles.noFace} />}
      <div className={styles.body}>
        <header className={styles.head}>
          <span className={styles.author} dir="auto">
            {author?.name ?? <Trans>The desk</Trans>}
          </span>
          {side === "note" && (
            <span className={styles.kind}>
              <Lock aria-hidden size={11} />
              <Trans>Internal note</Trans>
            </span>
          )}
          {from && (
            <span className={styles.from}>
              <Trans>from #{from}</Trans>
            </span>
          )}
          {at && (
            <span className={styles.time}>
              <Time at={at} />
            </span>
          )}
        </header>
        {html !== "" && <RichText html={html} />}
        {foot}
      </div>
    </article>
  );
}

/** Staff see customers plain and their own side tinted; requesters see it the other way round. */
export function sideOf(message: Message, ours: "staff" | "requester"): Side {
  if (message.visibility === "internal") return "note";
  const staff = message.author?.staff !== false;
  return staff === (ours === "staff") ? "ours" : "theirs";
}
