import type { Priority } from "../api/types";
import styles from "./PriorityMark.module.css";

interface Props {
  priority: Priority;
  /** False: only the sign is seen, the word is still read out. */
  word?: boolean;
}

/** Four bars, more of them filled the more urgent, in the colour of the workspace. */
export function PriorityMark({ priority, word = true }: Props) {
  const filled = 5 - priority.rank;
  return (
    <span className={styles.mark} title={word ? undefined : priority.label}>
      <svg
        aria-hidden="true"
        viewBox="0 0 14 12"
        className={styles.bars}
        style={{ fill: `var(--status-${priority.colour ?? (priority.rank === 1 ? "red" : "slate")})` }}
      >
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            x={bar * 3.5 - 3}
            y={10 - bar * 2.25}
            width="2.2"
            height={1.5 + bar * 2.25}
            rx="0.8"
            opacity={bar <= filled ? 1 : 0.25}
          />
        ))}
      </svg>
      <span dir="auto" className={word ? undefined : "hidden-words"}>
        {priority.label}
      </span>
    </span>
  );
}
