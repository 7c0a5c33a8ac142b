import { useLingui } from "@lingui/react/macro";
import { Tooltip } from "@mantine/core";
import { PenLine } from "lucide-react";
import type { Presence } from "~/shared/realtime/frames";
import { Avatar } from "~/shared/ui/Avatar";
import styles from "./Lookers.module.css";

const SHOWN = 3;

/** Faces of colleagues who have this ticket open. */
export function Lookers({ people, size = 20 }: { people: Presence[] | undefined; size?: 20 | 24 }) {
  const { t } = useLingui();
  if (!people || people.length === 0) return null;
  const names = people.map(({ member }) => member.name).join(", ");
  const label =
    people.length === 1 ? t`${names} is looking at this ticket` : t`${names} are looking at this ticket`;
  return (
    <Tooltip label={label}>
      <span className={styles.faces} role="img" aria-label={label}>
        {people.slice(0, SHOWN).map(({ member, typing }) => (
          <span key={member.id} className={styles.face}>
            <Avatar name={member.name} size={size} />
            {typing && <PenLine aria-hidden size={14} className={styles.pen} />}
          </span>
        ))}
        {people.length > SHOWN && <span className={styles.more}>+{people.length - SHOWN}</span>}
      </span>
    </Tooltip>
  );
}
