package io.relaydesk.messages.notification;

import io.relaydesk.messages.notification.NotificationViews.NotificationPage;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import java.util.List;
import java.util.Optional;

/** What can be asked about notifications. */
public sealed interface NotificationQuery<R> extends Message<R> {

    /**
     * Of the member who asks, newest first.
     *
     * @param limit 1 to 200
     */
    @OpenTo(Who.MEMBER)
    record Mine(boolean unreadOnly, Optional<String> cursor, int limit)
            implements NotificationQuery<NotificationPage> {}

    /** Tells events of notifications as their recipients see them. */
    @OpenTo(Who.DESK)
    record Retell(List<LoggedEvent> events) implements NotificationQuery<Retold.Batch> {
        public Retell {
            events = List.copyOf(events);
        }
    }
}
