import { Notifications } from "@mantine/notifications";
import { Outlet } from "@tanstack/react-router";
import { ShortcutSheet } from "./shortcuts/ShortcutSheet";

export function RootLayout() {
  return (
    <>
      <Outlet />
      <ShortcutSheet />
      <Notifications position="bottom-right" limit={3} containerWidth={380} />
    </>
  );
}
