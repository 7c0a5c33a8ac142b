import { Notifications } from "@mantine/notifications";
import { Outlet } from "@tanstack/react-router";
import { PageAnnouncer } from "~/shared/ui/PageTitle";
import { ShortcutSheet } from "./shortcuts/ShortcutSheet";

export function RootLayout() {
  return (
    <>
      <Outlet />
      <PageAnnouncer />
      <ShortcutSheet />
      <Notifications position="bottom-right" limit={3} containerWidth={380} />
    </>
  );
}
