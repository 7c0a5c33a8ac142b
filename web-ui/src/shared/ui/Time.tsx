import { useLingui } from "@lingui/react";
import { Tooltip } from "@mantine/core";
import { exactTime, relativeTime } from "../lib/relative-time";
import { useNow } from "../lib/use-now";

/** A time in relative words that keep up with the clock; the exact time is in the tooltip. */
export function Time({ at }: { at: string }) {
  const { i18n } = useLingui();
  const now = useNow();
  return (
    <Tooltip label={exactTime(at, i18n.locale)}>
      <time dateTime={at}>{relativeTime(at, now, i18n.locale)}</time>
    </Tooltip>
  );
}
