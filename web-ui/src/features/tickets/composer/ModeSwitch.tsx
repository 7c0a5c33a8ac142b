import { useLingui } from "@lingui/react/macro";
import { Lock, Reply } from "lucide-react";
import { Tip } from "~/app/shortcuts/Tip";
import { off, Why } from "~/shared/ui/Why";
import styles from "./Composer.module.css";
import type { Visibility } from "./use-composer";

type Props = {
  value: Visibility;
  onChange: (visibility: Visibility) => void;
  noReply: string | null;
  noNote: string | null;
};

/** Which of the two it will be must be plain before, while and after writing. */
export function ModeSwitch({ value, onChange, noReply, noNote }: Props) {
  const { t } = useLingui();
  return (
    <div className={styles.modes} role="group" aria-label={t`What you are writing`}>
      <Why reason={noReply}>
        <span className={styles.mode}>
          <Tip label={t`Reply`} keys="r" disabled={noReply !== null}>
            <button
              type="button"
              aria-pressed={value === "public"}
              onClick={() => onChange("public")}
              {...off(noReply)}
            >
              <Reply aria-hidden size={14} />
              {t`Reply`}
            </button>
          </Tip>
        </span>
      </Why>
      <Why reason={noNote}>
        <span className={styles.mode}>
          <Tip label={t`Write a note`} keys="n" disabled={noNote !== null}>
            <button
              type="button"
              data-note
              aria-pressed={value === "internal"}
              onClick={() => onChange("internal")}
              {...off(noNote)}
            >
              <Lock aria-hidden size={13} />
              {t`Note`}
            </button>
          </Tip>
        </span>
      </Why>
    </div>
  );
}
