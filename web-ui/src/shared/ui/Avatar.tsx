import { faceOf, initialsOf } from "../lib/initials";
import styles from "./Avatar.module.css";

interface Props {
  name: string;
  size?: 20 | 24 | 28 | 36;
}

/** Initials on a colour the name decides: a person has one id outside and another in each workspace. Purely decorative: the name stands beside it, or give the parent a name. */
export function Avatar({ name, size = 28 }: Props) {
  const face = faceOf(name);
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
