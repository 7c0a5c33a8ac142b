import { t } from "@lingui/core/macro";

/** Stands for "until the requester writes"; see Ticket.snoozedUntil of the contract. */
export const UNTIL_REPLY = "9999-12-31T00:00:00Z";

export type Preset = { label: string; at: Date };

const EVENING = 20;
const MORNING = 9;
const HALF_HOUR = 30;

/** The times people mean, by the clock of the browser: later today while it is not yet evening, tomorrow, next Monday. */
export function presets(now: Date): Preset[] {
  const later = laterToday(now);
  const tomorrow = morning(now, 1);
  const monday = morning(now, ((8 - now.getDay()) % 7) + (now.getDay() === 1 ? 7 : 0));
  return [
    ...(later ? [{ label: t`Later today`, at: later }] : []),
    { label: t`Tomorrow`, at: tomorrow },
    ...(monday.getTime() === tomorrow.getTime() ? [] : [{ label: t`On Monday`, at: monday }]),
  ];
}

/** In three hours, at a full or half hour. */
function laterToday(now: Date): Date | null {
  const at = new Date(now);
  at.setHours(now.getHours() + 3, Math.ceil(now.getMinutes() / HALF_HOUR) * HALF_HOUR, 0, 0);
  return at.getDate() === now.getDate() && at.getHours() <= EVENING ? at : null;
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

/** What a field for date and time takes: local, to the minute. */
export function toField(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** "9:00 AM" today, "Mon, 9:00 AM" within a week, else with the date. */
export function wakeTime(at: Date, now: Date, locale = "en"): string {
  const time = { hour: "numeric", minute: "2-digit" } as const;
  const days = (at.getTime() - now.getTime()) / 86_400_000;
  if (at.toDateString() === now.toDateString()) return new Intl.DateTimeFormat(locale, time).format(at);
  const day = days < 6 ? ({ weekday: "short" } as const) : ({ day: "numeric", month: "short" } as const);
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(locale, { ...day, ...(days < 6 ? {} : year), ...time }).format(at);
}
