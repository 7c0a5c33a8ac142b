package io.relaydesk.messages.notification;

import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of notifications; the fields are those of the contract. */
public final class NotificationViews {
    private NotificationViews() {}

    /**
     * @param title the subject of the ticket, or what went wrong
     * @param ticket the number of the ticket it leads to, or null
     * @param actor who caused it; null when the desk did
     */
    public record NotificationView(
            UUID id,
            NotificationKind kind,
            Severity severity,
            String title,
            Long ticket,
            Ref actor,
            Instant createdAt,
            boolean read) {}

    /**
     * Newest first.
     *
     * @param unread of all the member's notifications, counted up to 100
     * @param next cursor of the following page, null on the last
     */
    public record NotificationPage(List<NotificationView> notifications, int unread, String next) {
        public NotificationPage {
            notifications = List.copyOf(notifications);
        }
    }
}
