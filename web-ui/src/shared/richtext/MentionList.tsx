import { useLingui } from "@lingui/react/macro";
import { Portal } from "@mantine/core";
import { type Store, useStore } from "../lib/store";
import { Avatar } from "../ui/Avatar";
import styles from "./MentionList.module.css";
import type { Offer } from "./mention";

/** Above the caret: whom the letters after the @ may mean. The field keeps the focus. */
export function MentionList({ id, offer }: { id: string; offer: Store<Offer | null> }) {
  const { t } = useLingui();
  const shown = useStore(offer);
  if (!shown) return null;
  const { people, picked, at, choose } = shown;
  const start = Math.min(at.left, window.innerWidth - 276);
  return (
    <Portal>
      <div
        id={id}
        role="listbox"
        aria-label={t`Name a colleague`}
        className={styles.list}
        style={{ left: Math.max(8, start), bottom: window.innerHeight - at.top + 6 }}
      >
        {people.map((person, index) => (
          // The arrows of the field pick; a pointer may, too.
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which is picked
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === picked}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <Avatar name={person.name} size={24} />
            <span className={styles.words}>
              <span className={styles.name} dir="auto">
                {person.name}
              </span>
              <span className={styles.detail}>{person.detail}</span>
            </span>
          </div>
        ))}
      </div>
    </Portal>
  );
}
