import type { Category, Status } from "../api/types";
import styles from "./StatusMark.module.css";

/** The shape tells the category, the colour is the workspace's own; the word is always there too. */
export function StatusMark({ status }: { status: Pick<Status, "label" | "category" | "colour"> }) {
  return (
    <span className={styles.mark}>
      <StatusShape category={status.category} colour={status.colour} />
      <span dir="auto" className={styles.word}>
        {status.label}
      </span>
    </span>
  );
}

export function StatusShape({ category, colour }: { category: Category; colour: Status["colour"] }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className={styles.shape}
      style={{ color: `var(--status-${colour})` }}
    >
      {drawings[category]}
    </svg>
  );
}

const ring = { fill: "none", stroke: "currentColor", strokeWidth: 2 } as const;

const drawings: Record<Category, React.ReactNode> = {
  new: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  open: <circle cx="6" cy="6" r="4" {...ring} />,
  pending: (
    <>
      <circle cx="6" cy="6" r="4" {...ring} />
      <path d="M6 2a4 4 0 0 1 0 8Z" fill="currentColor" />
    </>
  ),
  on_hold: (
    <path
      d="M3.5 2.500v7M8.5 2.500v7"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      fill="none"
    />
  ),
  solved: <path d="m2 6.5 2.7 2.700L10 3.5" strokeLinecap="round" strokeLinejoin="round" {...ring} />,
  closed: <rect x="2" y="2" width="8" height="8" rx="2" fill="currentColor" />,
  cancelled: <path d="m2.7 2.7 6.6 6.600m0-6.6-6.6 6.6" strokeLinecap="round" {...ring} />,
};
