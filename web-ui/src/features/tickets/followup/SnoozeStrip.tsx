import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { AlarmClock } from "lucide-react";
import { useNow } from "~/shared/lib/use-now";
import styles from "./FollowUp.module.css";
import { UNTIL_REPLY, wakeTime } from "./snooze-times";

type Props = { until: string; mayWake: boolean; onWake: () => void };

/** Says that the open ticket is set aside, and until when. */
export function SnoozeStrip({ until, mayWake, onWake }: Props) {
  return (
    <div className={styles.strip}>
      <AlarmClock aria-hidden size={15} />
      <span className={styles.says}>
        <SnoozeWords until={until} />
      </span>
      {mayWake && (
        <Button size="compact-xs" variant="subtle" onClick={onWake}>
          <Trans>Bring it back now</Trans>
        </Button>
      )}
    </div>
  );
}

export function SnoozeWords({ until }: { until: string }) {
  const { i18n } = useLingui();
  const now = useNow();
  if (until === UNTIL_REPLY) return <Trans>Set aside until the requester writes</Trans>;
  const time = <time dateTime={until}>{wakeTime(new Date(until), new Date(now), i18n.locale)}</time>;
  return <Trans>Set aside until {time}</Trans>;
}

/** In a row: a clock, and the words for who cannot see it. */
export function SnoozeMark({ until }: { until: string }) {
  return (
    <span className={styles.mark}>
      <AlarmClock aria-hidden size={13} />
      <span className="hidden-words">
        <SnoozeWords until={until} />
      </span>
    </span>
  );
}
