import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { patterns } from "~/app/paths";
import type { SearchHit, SearchPiece } from "~/shared/api/types";
import { PriorityMark } from "~/shared/ui/PriorityMark";
import { StatusMark } from "~/shared/ui/StatusMark";
import { TagChip } from "~/shared/ui/TagChip";
import { Time } from "~/shared/ui/Time";
import styles from "./Search.module.css";

interface Props {
  hit: SearchHit;
  slug: string;
  staff: boolean;
}

export function HitRow({ hit, slug, staff }: Props) {
  const { t } = useLingui();
  const { ticket } = hit;
  const number = String(ticket.number);
  const content = (
    <>
      <span className={styles.line}>
        <span className={styles.subject} dir="auto">
          <Pieces pieces={hit.subject} />
        </span>
        <span className={styles.number}>#{ticket.displayId}</span>
      </span>
      {hit.snippet.length > 0 && (
        <span className={styles.snippet} data-note={hit.where === "note" || undefined} dir="auto">
          {hit.where === "note" && <span className={styles.note}>{t`Note`}</span>}
          <Pieces pieces={hit.snippet} />
        </span>
      )}
      <span className={styles.facts}>
        <StatusMark status={ticket.status} />
        {ticket.priority.rank <= 2 && <PriorityMark priority={ticket.priority} word />}
        {staff && <bdi>{ticket.requester.name}</bdi>}
        {staff && ticket.assignee && <bdi>→ {ticket.assignee.name}</bdi>}
        {ticket.tags.slice(0, 3).map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        <span className={styles.time}>
          <Time at={ticket.updatedAt} />
        </span>
      </span>
    </>
  );
  return (
    <li>
      {staff ? (
        <Link to={patterns.ticket} params={{ slug, view: "all", number }} className={styles.hit} data-hit>
          {content}
        </Link>
      ) : (
        <Link to={patterns.request} params={{ slug, number }} className={styles.hit} data-hit>
          {content}
        </Link>
      )}
    </li>
  );
}

function Pieces({ pieces }: { pieces: SearchPiece[] }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
