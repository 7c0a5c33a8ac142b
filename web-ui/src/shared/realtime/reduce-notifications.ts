import type { LiveEvent, NotificationPage } from "../api/types";

const BOUND = 100;

/** Newest first; `unread` counts all of mine, not only those of the pages held. */
export function reduceNotifications(pages: NotificationPage[], event: LiveEvent): NotificationPage[] {
  const [first] = pages;
  if (!first) return pages;
  if (event.type === "notification.raised" && event.notification) {
    const raised = event.notification;
    if (pages.some((page) => page.notifications.some((known) => known.id === raised.id))) return pages;
    const added = { ...first, notifications: [raised, ...first.notifications] };
    return count([added, ...pages.slice(1)], raised.read ? 0 : 1);
  }
  if (event.type !== "notification.read") return pages;
  if (!event.notifications) return count(pages.map(read(() => true)), -first.unread);
  const ids = new Set(event.notifications);
  const held = pages.flatMap((page) => page.notifications).filter((each) => ids.has(each.id));
  const already = held.filter((each) => each.read).length;
  return count(pages.map(read((id) => ids.has(id))), already - ids.size);
}

function read(which: (id: string) => boolean) {
  return (page: NotificationPage): NotificationPage => ({
    ...page,
    notifications: page.notifications.map((each) => (which(each.id) ? { ...each, read: true } : each)),
  });
}

function count(pages: NotificationPage[], by: number): NotificationPage[] {
  return pages.map((page) => ({ ...page, unread: Math.min(BOUND, Math.max(0, page.unread + by)) }));
}
