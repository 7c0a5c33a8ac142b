package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.ShareViews.Shares;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/**
 * With whom a ticket is shared. Who leads the ticket's team may share it too: that is why reading is enough to ask; what the role
 * in the workspace and the one in the team allow together is looked at then.
 */
public sealed interface ShareCommand<R> extends Message<R> {

    /** Shares a ticket with another team, or changes what that team may do. */
    @Needs({Permission.TICKET_SHARE, Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Share(UUID ticket, UUID team, ShareAccess access) implements ShareCommand<Shares> {}

    /** Does nothing when it was not shared with that team. */
    @Needs({Permission.TICKET_SHARE, Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Unshare(UUID ticket, UUID team) implements ShareCommand<Shares> {}
}
