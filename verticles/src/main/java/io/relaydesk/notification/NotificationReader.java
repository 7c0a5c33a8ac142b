package io.relaydesk.notification;

import io.relaydesk.notification.NotificationRules.Case;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.LogReader;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what happened to tickets into notifications, in the transaction that moves the reader's place. */
final class NotificationReader implements LogReader.Work {
    private static final Set<String> OF_INTEREST = Set.of(
            "ticket.opened",
            "ticket.assigned",
            "ticket.replied",
            "ticket.noted",
            "ticket.status-changed",
            "ticket.woken");

    private final Ids ids;

    NotificationReader(Ids ids) {
        this.ids = ids;
    }

    @Override
    public void handle(Tx tx, List<LoggedEvent> events) {
        var interesting = events.stream()
                .filter(event -> OF_INTEREST.contains(event.type()))
                .toList();
        if (interesting.isEmpty()) return;
        var facts = Facts.about(tx, interesting);
        var notifications = new NotificationRepository(tx);
        for (var event : interesting) {
            var ticket = facts.tickets().get(event.ticket());
            if (ticket == null) continue;
            for (var told : NotificationRules.of(event, facts.caseOf(event, ticket))) {
                notifications.raise(
                        ids.next(), told.member(), told.kind(), ticket.subject(), ticket.id(), event.actor());
            }
        }
    }

    /** The members an event itself names. */
    private static Stream<UUID> named(LoggedEvent event) {
        var word = switch (event.type()) {
            case "ticket.assigned" -> "to";
            case "ticket.woken" -> "by";
            default -> "";
        };
        return Stream.ofNullable(event.data().getString(word)).map(UUID::fromString);
    }

    private record TicketRow(UUID id, String subject, UUID requester, UUID assignee) {}

    private record Facts(
            Map<UUID, TicketRow> tickets,
            Set<UUID> active,
            Set<UUID> staff,
            Set<UUID> solvedStatuses,
            Listeners listeners) {

        /** A merged ticket is worked on where it is shown: its own assignee is left in peace. */
        static Facts about(Tx tx, List<LoggedEvent> events) {
            var tickets = tx
                    .list(
                            """
                            select id, subject, requester_id, case when shown_in_id is null then assignee_id end as assignee_id
                              from ticket
                             where id = any($1)
                            """,
                            row -> new TicketRow(
                                    row.getUUID("id"),
                                    row.getString("subject"),
                                    row.getUUID("requester_id"),
                                    row.getUUID("assignee_id")),
                            ticketsOf(events))
                    .stream()
                    .collect(Collectors.toMap(TicketRow::id, Function.identity()));
            var people = new HashSet<UUID>();
            tickets.values().stream()
                    .flatMap(ticket -> Stream.of(ticket.requester(), ticket.assignee()))
                    .filter(Objects::nonNull)
                    .forEach(people::add);
            events.stream().flatMap(NotificationReader::named).forEach(people::add);
            var listeners = Listeners.about(tx, events);
            people.addAll(listeners.allNamed());
            var active = activeAmong(tx, people, false);
            var staff = activeAmong(tx, people, true);
            return new Facts(tickets, active, staff, solvedStatuses(tx, events), listeners);
        }

        Case caseOf(LoggedEvent event, TicketRow ticket) {
            // Moved because its status is gone: nobody solved it.
            var replaced = event.data().getBoolean("replaced", false);
            var solved = !replaced
                    && event.type().equals("ticket.status-changed")
                    && solvedStatuses.contains(to(event.data()));
            return new Case(
                    ticket.requester(),
                    ticket.assignee(),
                    active,
                    staff,
                    replaced ? Set.of() : listeners.following(ticket.id()),
                    listeners.named(event.message()),
                    solved);
        }

        private static List<UUID> ticketsOf(List<LoggedEvent> events) {
            return events.stream().map(LoggedEvent::ticket).distinct().toList();
        }

        private static Set<UUID> activeAmong(Tx tx, Set<UUID> people, boolean staffOnly) {
            return Set.copyOf(tx.list("""
                select id from member
                 where id = any($1)
                   and active
                   and (not $2 or role <> 'requester')
                """, row -> row.getUUID("id"), people, staffOnly));
        }

        /** Those of the statuses tickets came into. */
        private static Set<UUID> solvedStatuses(Tx tx, List<LoggedEvent> events) {
            var reached = events.stream()
                    .filter(event -> event.type().equals("ticket.status-changed"))
                    .map(event -> to(event.data()))
                    .collect(Collectors.toSet());
            return Set.copyOf(tx.list(
                    "select id from status where id = any($1) and category = 'solved'",
                    row -> row.getUUID("id"),
                    reached));
        }

        private static UUID to(JsonObject data) {
            var to = data.getString("to");
            return to == null ? null : UUID.fromString(to);
        }
    }
}
