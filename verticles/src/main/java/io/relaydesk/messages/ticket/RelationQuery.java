package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.RelationViews.Relations;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/** What can be asked about how tickets are related. Staff only. */
public sealed interface RelationQuery<R> extends Message<R> {

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record RelationsOf(UUID ticket) implements RelationQuery<Relations> {}
}
