import { notifications } from "@mantine/notifications";
import { newKey } from "../api/intent";
import { sayProblem } from "../api/problems";

/** A short word that something was done. */
export function say(message: React.ReactNode): void {
  notifications.show({ message, autoClose: 4_000, withBorder: true });
}

export function sayError(error: unknown): void {
  notifications.show({ message: sayProblem(error), color: "red", autoClose: 9_000, withBorder: true });
}

export function hideToast(id: string): void {
  notifications.hide(id);
}

/** Shows a toast that stays as long as told; returns its id. */
export function showFor(message: React.ReactNode, milliseconds: number): string {
  const id = newKey();
  notifications.show({ id, message, autoClose: milliseconds, withBorder: true });
  return id;
}
