package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.TicketViews.History;
import io.relaydesk.messages.ticket.TicketViews.MessagePage;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.TicketViews.TagPage;
import io.relaydesk.messages.ticket.TicketViews.TicketCounts;
import io.relaydesk.messages.ticket.TicketViews.TicketPage;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.platform.Permission;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about tickets. Who may read own tickets only never sees another, nor an internal note of their own. */
public sealed interface TicketQuery<R> extends Message<R> {

    /** The order of a list; ties are broken by id, newest first. */
    enum Sort {
        /** Newest change first. */
        UPDATED,
        /** Newest first. */
        CREATED,
        /** Most urgent first, then newest change. */
        PRIORITY
    }

    /**
     * @param categories any of these; empty means all
     * @param assignee {@link Assignee#nobody} for the unassigned
     * @param snoozed only those that are set aside, or only those that are not; requesters cannot tell
     * @param follower who follows them; requesters cannot tell
     * @param topic id or key; topics below it are part of it
     * @param tag id or name
     * @param limit 1 to 200
     */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record ListOf(
            List<Category> categories,
            Optional<String> status,
            Optional<Integer> priority,
            Optional<Assignee> assignee,
            Optional<UUID> requester,
            Optional<Boolean> snoozed,
            Optional<UUID> follower,
            Optional<InTeam> team,
            Optional<String> topic,
            Optional<String> tag,
            Optional<TicketType> type,
            Optional<Channel> channel,
            Sort sort,
            Optional<String> cursor,
            int limit)
            implements TicketQuery<TicketPage> {
        public ListOf {
            categories = List.copyOf(categories);
        }
    }

    /** @param member null for nobody */
    record Assignee(UUID member) {
        public static Assignee nobody() {
            return new Assignee(null);
        }
    }

    /** @param team null for no team */
    record InTeam(UUID team) {}

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record Counts() implements TicketQuery<TicketCounts> {}

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record TicketWith(UUID id) implements TicketQuery<TicketView> {}

    /** @param number the plain number or the display id, which never changes */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record TicketNumbered(String number) implements TicketQuery<TicketView> {}

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record Conversation(UUID ticket, Optional<String> cursor, int limit) implements TicketQuery<MessagePage> {}

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record HistoryOf(UUID ticket, Optional<String> cursor, int limit) implements TicketQuery<History> {}

    /**
     * The tags in use, by name.
     *
     * @param beginning of the name, in any case
     * @param limit 1 to 200
     */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Tags(Optional<String> beginning, Optional<String> cursor, int limit) implements TicketQuery<TagPage> {}

    /** One message, if the reader may see it; asked by concerns that keep what hangs on it. */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record MessageWith(UUID ticket, UUID message) implements TicketQuery<MessageView> {}

    /** Tells events of tickets as clients see them, with the ticket and the message as they are now. */
    @OpenTo(Who.DESK)
    record Retell(List<LoggedEvent> events) implements TicketQuery<Retold.Batch> {
        public Retell {
            events = List.copyOf(events);
        }
    }
}
