import { useLingui } from "@lingui/react/macro";
import { PenLine } from "lucide-react";
import type { Presence } from "~/shared/realtime/frames";
import styles from "./Composer.module.css";

/** Somebody else is writing in this ticket now. */
export function TypingStrip({ people }: { people: Presence[] }) {
  const { t } = useLingui();
  const writing = people.filter(({ typing }) => typing !== null);
  const names = writing.map(({ member }) => member.name).join(", ");
  const note = writing.every(({ typing }) => typing === "note");
  return (
    <p className={styles.typing} role="status" data-any={writing.length > 0 || undefined}>
      {writing.length > 0 && (
        <>
          <PenLine aria-hidden size={13} />
          <span dir="auto">
            {writing.length > 1
              ? t`${names} are writing here`
              : note
                ? t`${names} is writing a note`
                : t`${names} is writing a reply`}
          </span>
        </>
      )}
    </p>
  );
}
