import { Trans } from "@lingui/react/macro";
import type { Ticket } from "~/shared/api/types";
import { Dot } from "../pick/options";
import styles from "./RowTags.module.css";

const SHOWN = 3;

/** The team and the first tags of a row. What does not fit is cut off, not wrapped. */
export function RowTags({ ticket: { tags, team } }: { ticket: Ticket }) {
  if (tags.length === 0 && team === null) return null;
  const more = tags.length - SHOWN;
  return (
    <span className={styles.tags} title={tags.map(({ label }) => label).join(", ") || undefined}>
      {team && (
        <span className={tags.length > 0 ? styles.teamBeside : styles.team}>
          <span className="hidden-words">
            <Trans>Team:</Trans>{" "}
          </span>
          <bdi>{team.name}</bdi>
        </span>
      )}
      {tags.length > 0 && (
        <span className="hidden-words">
          <Trans>Tags:</Trans>{" "}
        </span>
      )}
      {tags.slice(0, SHOWN).map(({ id, label, colour }) => (
        <span key={id} className={styles.tag}>
          <Dot colour={colour} />
          <bdi className={styles.word}>{label}</bdi>
        </span>
      ))}
      {more > 0 && <span className={styles.more}>+{more}</span>}
    </span>
  );
}
