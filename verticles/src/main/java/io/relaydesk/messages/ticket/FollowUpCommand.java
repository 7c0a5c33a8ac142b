package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.FollowUpViews.CopyView;
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

    /**
     * The member hears of replies, notes and changes of the status. Does nothing when they do already.
     *
     * @param member oneself; another needs {@link Permission#TICKET_CHANGE}. Active, of the staff, and may see the ticket
     */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Follow(UUID ticket, UUID member) implements FollowUpCommand<Void> {}

    /** @param member oneself; another needs {@link Permission#TICKET_CHANGE} */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Unfollow(UUID ticket, UUID member) implements FollowUpCommand<Void> {}

    /**
     * Public replies go to this address too, by mail. Asked again for the same address it answers what is there.
     *
     * @param name empty when not known
     */
    @Needs(Permission.TICKET_CHANGE)
    record AddCopy(UUID ticket, String email, String name) implements FollowUpCommand<CopyView> {}

    @Needs(Permission.TICKET_CHANGE)
    record RemoveCopy(UUID ticket, UUID copy) implements FollowUpCommand<Void> {}
}
