package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.ThreadRepository.Address;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** What is different for tickets that are part of another. */
final class MergedTickets {
    private final Tx tx;

    MergedTickets(Tx tx) {
        this.tx = tx;
    }

    /** @throws Rejection when the ticket is part of another: what it had is kept for the day it comes apart again */
    void refuse(UUID ticket) {
        record Into(String displayId) {}
        tx.find("""
            select target.display_id
              from ticket t
              join ticket target on target.id = t.shown_in_id
             where t.id = $1
            """, row -> new Into(row.getString("display_id")), ticket).ifPresent(into -> {
            throw Rejection.conflict(
                    "ticket-merged",
                    "This ticket was merged into #" + into.displayId() + ". Change that one, or undo the merge.");
        });
    }

    /**
     * A requester wrote to their ticket, which staff find in a ticket of somebody else (decision "A merge is a link"). Staff are
     * told there; to that ticket's requester nothing shows who wrote, or that anybody did.
     */
    void written(Address address, UUID message, RichText body, UUID author, Statuses statuses) {
        var tickets = new TicketRepository(tx);
        var chronicle = new Chronicle(tx);
        new MessageRepository(tx).bump(address.thread(), author, body);
        chronicle.append(address.ticket(), List.of(new Replied(message, false)));
        tx.append(NewEvent.aboutTicket(
                "ticket.replied", Audience.STAFF, address.thread(), message, new JsonObject().put("first", false)));
        var thread = tickets.lock(address.thread());
        var back = thread.awaited(statuses);
        tickets.apply(thread.id(), back, null);
        chronicle.appendAsDesk(thread.id(), back);
    }
}
