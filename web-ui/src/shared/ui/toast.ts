import { t } from "@lingui/core/macro";
import { type NotificationData, notifications } from "@mantine/notifications";
import { newKey } from "../api/intent";
import { sayProblem } from "../api/problems";

function show(toast: NotificationData): void {
  notifications.show({ withBorder: true, closeButtonProps: { "aria-label": t`Close` }, ...toast });
}

/** A short word that something was done. */
export function say(message: React.ReactNode): void {
  show({ message, autoClose: 4_000 });
}

/** What went wrong with something that has no place of its own on the page. */
export function sayError(error: unknown): void {
  show({ message: sayProblem(error), color: "red", autoClose: 9_000 });
}

/** Shows a toast for as long as told; returns its id for {@link hideToast}. */
export function showFor(message: React.ReactNode, milliseconds: number): string {
  const id = newKey();
  show({ id, message, autoClose: milliseconds });
  return id;
}

export function hideToast(id: string): void {
  notifications.hide(id);
}
