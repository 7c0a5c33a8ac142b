package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.RelationViews.LinkView;
import io.relaydesk.messages.ticket.RelationViews.Relations;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How tickets are related to each other, one record per intent. Other tickets are named by id, number or display id. */
public sealed interface RelationCommand<R> extends Message<R> {
    UUID ticket();

    @Needs(Permission.TICKET_CHANGE)
    record Link(UUID ticket, String other, LinkKind kind) implements RelationCommand<LinkView> {}

    @Needs(Permission.TICKET_CHANGE)
    record Unlink(UUID ticket, UUID link) implements RelationCommand<Void> {}

    /** @param parent empty for none */
    @Needs(Permission.TICKET_CHANGE)
    record SetParent(UUID ticket, Optional<String> parent) implements RelationCommand<Relations> {}

    /** Makes tickets part of this one, until it is undone. @param sources 1 to 50; all of them or none */
    @Needs(Permission.TICKET_MERGE)
    record Merge(UUID ticket, List<String> sources) implements RelationCommand<Relations> {
        public Merge {
            sources = List.copyOf(sources);
        }
    }

    @Needs(Permission.TICKET_MERGE)
    record Unmerge(UUID ticket, UUID merge) implements RelationCommand<Void> {}

    /** Shows some messages of this ticket in a new one. @param messages 1 to 200 */
    @Needs(Permission.TICKET_MERGE)
    record Split(UUID ticket, List<UUID> messages, String subject) implements RelationCommand<TicketView> {
        public Split {
            messages = List.copyOf(messages);
        }
    }

    /** Takes the messages back; what was written to the new ticket since comes along, as if it had been merged. */
    @Needs(Permission.TICKET_MERGE)
    record Unsplit(UUID ticket, UUID split) implements RelationCommand<Void> {}
}
