package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When a ticket comes back, and who is kept informed. Requesters learn nothing of either. */
public sealed interface FollowUpCommand<R> extends Message<R> {

    /**
     * Sets the ticket aside. It comes back at the time, or when its requester writes, whatever is first. What was asked before is
     * replaced.
     *
     * @param until up to a year from now; empty for "until the requester writes"
     */
    @Needs(Permission.TICKET_CHANGE)
    record Snooze(UUID ticket, Optional<Instant> until) implements FollowUpCommand<TicketView> {}

    /** Brings it back now. Does nothing when it is awake. */
    @Needs(Permission.TICKET_CHANGE)
    record Wake(UUID ticket) implements FollowUpCommand<TicketView> {}
}
