package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a ticket can be asked to do: one record per intent. */
public sealed interface TicketCommand<R> extends Message<R> {

    /**
     * A requester opens it for themselves; staff may name a requester and an assignee.
     *
     * @param body rich text as typed; cleaned before it is kept
     * @param priority 1 to 4
     * @param files sent before by the same member and named by no message; at most 20
     */
    @Needs(Permission.TICKET_OPEN)
    record Open(
            String subject,
            String body,
            Optional<Integer> priority,
            Channel channel,
            Optional<UUID> requester,
            Optional<UUID> assignee,
            Wishes wishes,
            List<UUID> files)
            implements TicketCommand<TicketView> {
        public Open {
            wishes = wishes == null ? Wishes.none() : wishes;
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /**
     * All of it or nothing; what is empty stays. Who may not change tickets may change those of a team that lends them the right.
     *
     * @param version the one the change is based on
     * @param status key of a status of the workspace
     * @param priority 1 to 4
     */
    @Needs({Permission.TICKET_CHANGE, Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Change(
            UUID ticket,
            int version,
            Optional<String> subject,
            Optional<String> status,
            Optional<Integer> priority,
            Optional<Assignment> assignment,
            Wishes wishes)
            implements TicketCommand<TicketView> {
        public Change {
            wishes = wishes == null ? Wishes.none() : wishes;
        }
    }

    /** @param member null for nobody */
    record Assignment(UUID member) {}

    /**
     * What shall become of what tickets are sorted and followed up by; what is empty stays.
     *
     * @param tags all that the ticket shall have, at most 50: ids or labels; a label nobody has used before becomes a tag
     * @param fields values of custom fields by key; null takes one away, keys not named stay
     * @param metadata a merge patch (RFC 7396) of the free data of programs
     */
    record Wishes(
            Optional<TicketType> type,
            Optional<TeamWish> team,
            Optional<TopicWish> topic,
            Optional<List<String>> tags,
            Optional<ObjectNode> fields,
            Optional<ObjectNode> metadata,
            Optional<DueWish> due) {
        public Wishes {
            tags = tags.map(List::copyOf);
        }

        public static Wishes none() {
            return new Wishes(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whether there is any that only those may have who work on tickets. */
        public boolean forStaff() {
            return team.isPresent() || tags.isPresent() || metadata.isPresent() || due.isPresent();
        }
    }

    /** @param team null for none */
    record TeamWish(UUID team) {}

    /** @param topic its id or key; null for none */
    record TopicWish(String topic) {}

    /** @param at null for no such time */
    record DueWish(Instant at) {}

    /**
     * Writes a public reply or an internal note. Requesters write on their own tickets, publicly.
     *
     * @param body rich text as typed; cleaned before it is kept
     * @param seen the newest message the writer had before them; a public reply to a thread that has moved on is held back
     * @param status key of a status to set with it
     * @param files sent before by the same member and named by no message; at most 20. With files the body may be empty
     */
    @Needs({
        Permission.TICKET_REPLY,
        Permission.TICKET_NOTE,
        Permission.TICKET_READ,
        Permission.TICKET_READ_TEAM,
        Permission.TICKET_READ_OWN
    })
    record Write(
            UUID ticket,
            Visibility visibility,
            String body,
            Optional<UUID> seen,
            Optional<String> status,
            List<UUID> files)
            implements TicketCommand<MessageView> {
        public Write {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** Remembers that the member has read up to a message; never goes back. */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record MarkRead(UUID ticket, UUID message) implements TicketCommand<Void> {}
}
