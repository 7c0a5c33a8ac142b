import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { keys } from "../api/keys";
import type { LiveEvent, NotificationPage } from "../api/types";
import { reduceNotifications } from "./reduce-notifications";

type Held = NotificationPage | InfiniteData<NotificationPage>;

export function applyNotification(event: LiveEvent, client: QueryClient, workspace: string): void {
  client.setQueriesData<Held>({ queryKey: keys.notifications(workspace) }, (held) => {
    if (!held) return held;
    if ("pages" in held) return { ...held, pages: reduceNotifications(held.pages, event) };
    return reduceNotifications([held], event)[0];
  });
}
