package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.ShareViews.Shares;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/** What can be asked about the sharing of tickets; requesters learn nothing of it. */
public sealed interface ShareQuery<R> extends Message<R> {

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record SharesOf(UUID ticket) implements ShareQuery<Shares> {}
}
