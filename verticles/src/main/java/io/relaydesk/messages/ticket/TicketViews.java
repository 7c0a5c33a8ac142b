package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.file.FileViews.FileView;
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

    /** A team or department, as much as others need to name it. */
    public record TeamRef(UUID id, String key, String name, String colour) {}

    /** What tickets are about (TK-7). @param path the names from the top, "Hardware / Printers" */
    public record TopicRef(UUID id, String key, String name, String path) {}

    public record TagRef(UUID id, String name, String label, String colour) {}

    /** @param next cursor of the following page, null on the last */
    public record TagPage(List<TagRef> tags, String next) {
        public TagPage {
            tags = List.copyOf(tags);
        }
    }

    /** Another ticket, as much as is needed to lead there. */
    public record TicketRef(UUID id, long number, String displayId, String subject) {}

    /**
     * A ticket as one kind of reader sees it. What is inside the desk (team, tags, due time, snoozing, parent) is null or empty for
     * requesters.
     *
     * @param displayId the human number by the workspace's pattern (TK-5); never changes
     * @param assignee null for nobody
     * @param team null for none
     * @param topic null for none
     * @param tags by name
     * @param fields values of custom fields by key (TK-13); requesters see those meant for them
     * @param metadata free data of programs (TK-14); null in lists and events, and for requesters
     * @param parent null for none
     * @param mergedInto the ticket that this one is part of now; null for none
     * @param snoozedUntil null when awake
     * @param deletedAt null unless it waits in the bin
     * @param preview the beginning of the newest message the reader may see, at most 140 characters
     * @param updatedAt of the newest change the reader may see
     * @param unread null where the reader is not known (events)
     * @param readTo the newest message the reader had read, empty for none; null where not asked for (lists, events)
     */
    public record TicketView(
            UUID id,
            long number,
            String displayId,
            String subject,
            TicketType type,
            StatusView status,
            PriorityView priority,
            Channel channel,
            Ref requester,
            Ref assignee,
            TeamRef team,
            TopicRef topic,
            List<TagRef> tags,
            ObjectNode fields,
            @JsonInclude(JsonInclude.Include.NON_NULL) ObjectNode metadata,
            TicketRef parent,
            TicketRef mergedInto,
            String preview,
            Instant createdAt,
            Instant updatedAt,
            Instant firstRepliedAt,
            Instant solvedAt,
            Instant closedAt,
            Instant dueAt,
            Instant snoozedUntil,
            Instant deletedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean unread,
            @JsonInclude(JsonInclude.Include.NON_NULL) Optional<UUID> readTo,
            int version) {
        public TicketView {
            tags = List.copyOf(tags);
        }

        /** The same with what only a look at this one ticket brings. */
        public TicketView inDetail(Optional<UUID> newReadTo, ObjectNode newMetadata) {
            return new TicketView(
                    id,
                    number,
                    displayId,
                    subject,
                    type,
                    status,
                    priority,
                    channel,
                    requester,
                    assignee,
                    team,
                    topic,
                    tags,
                    fields,
                    newMetadata,
                    parent,
                    mergedInto,
                    preview,
                    createdAt,
                    updatedAt,
                    firstRepliedAt,
                    solvedAt,
                    closedAt,
                    dueAt,
                    snoozedUntil,
                    deletedAt,
                    unread,
                    newReadTo,
                    version);
        }
    }

    /** @param next cursor of the following page, null on the last */
    public record TicketPage(List<TicketView> tickets, String next) {
        public TicketPage {
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * Each counted up to {@code bound}; a count that equals it means that many or more.
     *
     * @param teams the reader's own, by name, at most 20
     */
    public record TicketCounts(
            int bound,
            int mine,
            int unassigned,
            int urgent,
            int open,
            int requested,
            int all,
            int snoozed,
            int following,
            List<TeamCount> teams) {
        public TicketCounts {
            teams = List.copyOf(teams);
        }
    }

    /** @param open not finished and not set aside, as far as the reader sees them */
    public record TeamCount(TeamRef team, int open) {}

    /**
     * @param mentions members who are named in it
     * @param files in the order the writer gave them
     * @param from the ticket it was written to when that is not the one it is shown in; staff only, else null
     */
    public record MessageView(
            UUID id,
            String kind,
            Visibility visibility,
            Ref author,
            String html,
            String text,
            List<UUID> mentions,
            List<FileView> files,
            Instant createdAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) TicketRef from) {
        public MessageView {
            mentions = List.copyOf(mentions);
            files = List.copyOf(files);
        }
    }

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
