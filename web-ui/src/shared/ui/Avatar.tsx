import { faceOf, initialsOf } from "../lib/initials";
import styles from "./Avatar.module.css";

interface Props {
  /** What decides the colour: the person's or member's id where there is one. */
  id?: string | undefined;
  name: string;
  size?: 20 | 24 | 28 | 36;
}

/** Initials on a colour of their own. Purely decorative: the name stands beside it, or give the parent a name. */
export function Avatar({ id, name, size = 28 }: Props) {
  const face = faceOf(id ?? name);
  return (
    <span
      aria-hidden
      className={styles.face}
      data-size={size}
      data-initials={initialsOf(name)}
      style={{ background: `var(--face-${face})` }}
    />
  );
}
