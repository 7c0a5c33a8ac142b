package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.workspace.WorkspaceViews.PriorityView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What callers see of tickets; the fields are those of the contract. */
public final class TicketViews {
    private TicketViews() {}

    /**
     * A ticket as one kind of reader sees it.
     *
     * @param assignee null for nobody
     * @param preview the beginning of the newest message the reader may see, at most 140 characters
     * @param updatedAt of the newest change the reader may see
     * @param unread null where the reader is not known (events)
     * @param readTo the newest message the reader had read, empty for none; null where not asked for (lists, events)
     */
    public record TicketView(
            UUID id,
            long number,
            String subject,
            StatusView status,
            PriorityView priority,
            Channel channel,
            Ref requester,
            Ref assignee,
            String preview,
            Instant createdAt,
            Instant updatedAt,
            Instant firstRepliedAt,
            Instant solvedAt,
            Instant closedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean unread,
            @JsonInclude(JsonInclude.Include.NON_NULL) Optional<UUID> readTo,
            int version) {}

    /** @param next cursor of the following page, null on the last */
    public record TicketPage(List<TicketView> tickets, String next) {
        public TicketPage {
            tickets = List.copyOf(tickets);
        }
    }

    /** Each counted up to {@code bound}; a count that equals it means that many or more. */
    public record TicketCounts(int bound, int mine, int unassigned, int urgent, int open, int requested, int all) {}

    public record MessageView(
            UUID id, String kind, Visibility visibility, Ref author, String html, String text, Instant createdAt) {}

    /** Oldest first. @param earlier cursor to what came before, null when nothing did */
    public record MessagePage(List<MessageView> messages, String earlier) {
        public MessagePage {
            messages = List.copyOf(messages);
        }
    }

    /** Newest first, as the reader may see them (schema Event). */
    public record History(List<ObjectNode> events, String next) {
        public History {
            events = List.copyOf(events);
        }
    }
}
