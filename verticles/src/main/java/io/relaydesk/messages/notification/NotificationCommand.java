package io.relaydesk.messages.notification;

import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import java.util.List;
import java.util.UUID;

/** What notifications can be asked to do. */
public sealed interface NotificationCommand<R> extends Message<R> {

    /**
     * Marks notifications of the member who asks as read. Ids of others count as unknown.
     *
     * @param ids at most 200; ignored with {@code all}
     */
    @OpenTo(Who.MEMBER)
    record Read(List<UUID> ids, boolean all) implements NotificationCommand<Void> {
        public Read {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Tells owners and admins that a mail was given up. Told once, however often it is asked.
     *
     * @param mail which one
     * @param what in a few words: to whom, and its subject
     */
    @OpenTo(Who.DESK)
    record TellOfFailedMail(UUID mail, String what) implements NotificationCommand<Void> {}
}
