const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "now", "3m ago", "2h ago", "yesterday", then the date: short enough for a list row. */
export function relativeTime(at: string | number, now: number, locale = "en"): string {
  const then = typeof at === "number" ? at : Date.parse(at);
  const past = now - then;
  const size = Math.abs(past);
  const say = new Intl.RelativeTimeFormat(locale, { style: "narrow", numeric: "auto" });
  if (size < MINUTE) return say.format(0, "second");
  if (size < HOUR) return say.format(-Math.trunc(past / MINUTE), "minute");
  if (size < DAY) return say.format(-Math.trunc(past / HOUR), "hour");
  if (size < 7 * DAY) return say.format(-Math.trunc(past / DAY), "day");
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(then);
}

export function exactTime(at: string | number, locale = "en"): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(new Date(at));
}
