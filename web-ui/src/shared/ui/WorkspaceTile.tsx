import { faceOf } from "../lib/initials";
import styles from "./WorkspaceTile.module.css";

/** A workspace's square with its first letter; decorative, the name stands beside it. */
export function WorkspaceTile({ id, name }: { id: string; name: string }) {
  const letter = String.fromCodePoint(name.trim().codePointAt(0) ?? 63).toUpperCase();
  return (
    <span
      aria-hidden
      className={styles.tile}
      data-letter={letter}
      style={{ background: `var(--face-${faceOf(id)})` }}
    />
  );
}
