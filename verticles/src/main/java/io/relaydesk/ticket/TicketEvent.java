package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.ticket.Statuses.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can happen to a ticket. */
sealed interface TicketEvent {
    /** Who may know of it. What only staff may know leaves no trace for requesters. */
    default Audience audience() {
        return Audience.PUBLIC;
    }

    record Opened(UUID message) implements TicketEvent {}

    /** @param from who had it, or null. @param to who has it now, or null */
    record Assigned(UUID from, UUID to) implements TicketEvent {}

    record StatusChanged(Status from, Status to) implements TicketEvent {}

    /** Ranks, 1 to 4. */
    record PriorityChanged(int from, int to) implements TicketEvent {}

    record Renamed(String subject) implements TicketEvent {}

    /** @param first the first answer of the desk to its requester (TK-16) */
    record Replied(UUID message, boolean first) implements TicketEvent {}

    record Noted(UUID message) implements Internal {}

    record TypeChanged(TicketType from, TicketType to) implements TicketEvent {}

    /** Ids; null for none. */
    record TopicChanged(UUID from, UUID to) implements TicketEvent {}

    /** Ids; null for none. */
    record TeamChanged(UUID from, UUID to) implements Internal {}

    record Tagged(Set<UUID> added, Set<UUID> removed) implements Internal {
        public Tagged {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    /** Null for no such time. */
    record DueChanged(Instant from, Instant to) implements Internal {}

    record MetadataChanged(ObjectNode to) implements Internal {}

    /**
     * @param known the requester may know of all these
     * @param to all values of the ticket as they are then
     */
    record FieldsChanged(List<FieldChange> changes, boolean known, ObjectNode to) implements TicketEvent {
        public FieldsChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public Audience audience() {
            return known ? Audience.PUBLIC : Audience.STAFF;
        }
    }

    /**
     * @param told whether the values may be told; never what people wrote freely
     * @param from null when there was none
     * @param to null when there is none
     */
    record FieldChange(String key, boolean told, JsonNode from, JsonNode to) {}

    /** What only staff may know of. */
    sealed interface Internal extends TicketEvent {
        @Override
        default Audience audience() {
            return Audience.STAFF;
        }
    }
}
