package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.FollowUpViews.InformedView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/** What can be asked about who is kept informed. For staff. */
public sealed interface FollowUpQuery<R> extends Message<R> {

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Informed(UUID ticket) implements FollowUpQuery<InformedView> {}
}
