import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import styles from "./Lines.module.css";

/** A new day in the conversation. */
export function DayLine({ at }: { at: string }) {
  const { i18n } = useLingui();
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear();
  const say = new Intl.DateTimeFormat(i18n.locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
  });
  return <p className={styles.day}>{say.format(new Date(at))}</p>;
}

/** Everything below has come since the reader was here. */
export function NewLine() {
  return (
    <p className={styles.new}>
      <span>
        <Trans>New since you were here</Trans>
      </span>
    </p>
  );
}
