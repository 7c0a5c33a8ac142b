package io.relaydesk.ticket;

import io.relaydesk.ticket.Statuses.Status;
import java.util.UUID;

/** What can happen to a ticket. */
sealed interface TicketEvent {
    record Opened(UUID message) implements TicketEvent {}

    /** @param from who had it, or null. @param to who has it now, or null */
    record Assigned(UUID from, UUID to) implements TicketEvent {}

    record StatusChanged(Status from, Status to) implements TicketEvent {}

    /** Ranks, 1 to 4. */
    record PriorityChanged(int from, int to) implements TicketEvent {}

    record Renamed(String subject) implements TicketEvent {}

    /** @param first the first answer of the desk to its requester (TK-16) */
    record Replied(UUID message, boolean first) implements TicketEvent {}

    record Noted(UUID message) implements TicketEvent {}
}
