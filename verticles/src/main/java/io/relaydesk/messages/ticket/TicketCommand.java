package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.Optional;
import java.util.UUID;

/** What a ticket can be asked to do: one record per intent. */
public sealed interface TicketCommand<R> extends Message<R> {

    /**
     * A requester opens it for themselves; staff may name a requester and an assignee.
     *
     * @param body rich text as typed; cleaned before it is kept
     * @param priority 1 to 4
     */
    @Needs(Permission.TICKET_OPEN)
    record Open(
            String subject,
            String body,
            Optional<Integer> priority,
            Channel channel,
            Optional<UUID> requester,
            Optional<UUID> assignee)
            implements TicketCommand<TicketView> {}

    /**
     * All of it or nothing; what is empty stays.
     *
     * @param version the one the change is based on
     * @param status key of a status of the workspace
     * @param priority 1 to 4
     */
    @Needs(Permission.TICKET_CHANGE)
    record Change(
            UUID ticket,
            int version,
            Optional<String> subject,
            Optional<String> status,
            Optional<Integer> priority,
            Optional<Assignment> assignment)
            implements TicketCommand<TicketView> {}

    /** @param member null for nobody */
    record Assignment(UUID member) {}

    /**
     * Writes a public reply or an internal note. Requesters write on their own tickets, publicly.
     *
     * @param body rich text as typed; cleaned before it is kept
     * @param seen the newest message the writer had before them; a public reply to a thread that has moved on is held back
     * @param status key of a status to set with it
     */
    @Needs({Permission.TICKET_REPLY, Permission.TICKET_NOTE, Permission.TICKET_READ_OWN})
    record Write(UUID ticket, Visibility visibility, String body, Optional<UUID> seen, Optional<String> status)
            implements TicketCommand<MessageView> {}

    /** Remembers that the member has read up to a message; never goes back. */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record MarkRead(UUID ticket, UUID message) implements TicketCommand<Void> {}
}
