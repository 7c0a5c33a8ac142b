import styles from "./KeyCaps.module.css";
import { capsOf, type Keys } from "./keys";

/** Keys printed as caps; said once, as words, to a screen reader. */
export function KeyCaps({ keys }: { keys: Keys }) {
  const caps = capsOf(keys);
  return (
    <span className={styles.caps}>
      {caps.map((cap, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity here
        <kbd key={at} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
