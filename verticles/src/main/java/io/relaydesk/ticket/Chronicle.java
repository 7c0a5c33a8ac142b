package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.TicketViews.History;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.PriorityView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Retold;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.Noted;
import io.relaydesk.ticket.TicketEvent.Opened;
import io.relaydesk.ticket.TicketEvent.PriorityChanged;
import io.relaydesk.ticket.TicketEvent.Renamed;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what happened to tickets into the log, and tells it to clients. The log holds ids; names are looked up when told. */
final class Chronicle {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String STATUS_CHANGED = "ticket.status-changed";
    private final Tx tx;

    Chronicle(Tx tx) {
        this.tx = tx;
    }

    void append(UUID ticket, List<TicketEvent> events) {
        events.forEach(event -> tx.append(toLog(ticket, event)));
    }

    /** The desk moved tickets because their status is gone: no news to anybody but in their history. */
    void appendReplaced(List<UUID> tickets, UUID from, UUID to) {
        tickets.forEach(ticket -> tx.append(
                open(ticket, STATUS_CHANGED, null, fromTo(text(from), text(to)).put("replaced", true))));
    }

    private static NewEvent toLog(UUID ticket, TicketEvent event) {
        return switch (event) {
            case Opened(var message) -> open(ticket, "ticket.opened", message, new JsonObject());
            case Assigned(var from, var to) -> open(ticket, "ticket.assigned", null, fromTo(text(from), text(to)));
            case StatusChanged(var from, var to) ->
                open(ticket, STATUS_CHANGED, null, fromTo(text(from.id()), text(to.id())));
            case PriorityChanged(var from, var to) -> open(ticket, "ticket.priority-changed", null, fromTo(from, to));
            case Renamed _ -> open(ticket, "ticket.renamed", null, new JsonObject());
            case Replied(var message, var first) ->
                open(ticket, "ticket.replied", message, new JsonObject().put("first", first));
            case Noted(var message) ->
                NewEvent.aboutTicket("ticket.noted", Audience.STAFF, ticket, message, new JsonObject());
        };
    }

    private static NewEvent open(UUID ticket, String type, UUID message, JsonObject data) {
        return NewEvent.aboutTicket(type, Audience.PUBLIC, ticket, message, data);
    }

    private static JsonObject fromTo(Object from, Object to) {
        return new JsonObject().put(FROM, from).put(TO, to);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** The events of one ticket that the reader may see, newest first, without snapshots. */
    History of(UUID ticket, Optional<String> cursor, int limit, boolean staff) {
        var from = Cursor.read(cursor.orElse(null), 1);
        var found = tx.list(
                """
                select seq, id, at, type, actor_id, concern, ticket_id, message_id, recipient_id, audience, data, correlation
                  from event
                 where ticket_id = $1
                   and ($2::bigint is null or seq < $2)
                   and audience = any($3)
                 order by seq desc
                 limit $4
                """,
                LoggedEvent::of,
                ticket,
                from == null ? null : from.number(0),
                staff ? List.of("public", "staff") : List.of("public"),
                limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var words = new Words(page);
        var next = found.size() > limit ? Cursor.of(page.getLast().seq()) : null;
        return new History(page.stream().map(words::tell).toList(), next);
    }

    /** Events with the ticket and the message as they are now, once for staff and once for the requester. */
    Retold.Batch retell(List<LoggedEvent> events) {
        var words = new Words(events);
        var tickets = ids(events, LoggedEvent::ticket);
        var forStaff = snapshots(tickets, true);
        var forRequester = snapshots(tickets, false);
        var readers = Visible.readersOf(tx, tickets);
        var messages = new MessageRepository(tx)
                .with(ids(events, LoggedEvent::message)).stream()
                        .collect(Collectors.toMap(MessageView::id, Function.identity()));
        return new Retold.Batch(events.stream()
                .filter(event -> forStaff.containsKey(event.ticket()))
                .map(event -> {
                    var told = words.tell(event);
                    var message = messages.get(event.message());
                    var requester = forStaff.get(event.ticket()).requester().id();
                    return new Retold(
                            event.seq(),
                            event.audience(),
                            event.recipient(),
                            requester,
                            readers.getOrDefault(event.ticket(), Set.of()),
                            complete(told.deepCopy(), forStaff.get(event.ticket()), message),
                            event.audience() == Audience.PUBLIC
                                    ? complete(told, forRequester.get(event.ticket()), message)
                                    : null);
                })
                .toList());
    }

    private Map<UUID, TicketView> snapshots(Set<UUID> tickets, boolean staff) {
        return new TicketReader(tx, Viewer.desk(staff))
                .snapshots(tickets).stream().collect(Collectors.toMap(TicketView::id, Function.identity()));
    }

    private static ObjectNode complete(ObjectNode told, TicketView ticket, MessageView message) {
        told.set("ticket", Json.MAPPER.valueToTree(ticket));
        if (message != null) told.set("message", Json.MAPPER.valueToTree(message));
        return told;
    }

    private static Set<UUID> ids(List<LoggedEvent> events, Function<LoggedEvent, UUID> field) {
        return events.stream().map(field).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The ids on both sides of the changes of one type. */
    private static Set<UUID> sides(List<LoggedEvent> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .flatMap(event ->
                        Stream.of(event.data().getString(FROM), event.data().getString(TO)))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** The names behind the ids in some events, looked up together. */
    private final class Words {
        private final Map<UUID, Ref> people;
        private final Map<UUID, JsonNode> statuses;
        private final Map<Integer, JsonNode> priorities;
        private final Map<String, String> sharedWith;

        Words(List<LoggedEvent> events) {
            var wanted = new HashSet<>(ids(events, LoggedEvent::actor));
            wanted.addAll(sides(events, "ticket.assigned"));
            people = tx
                    .list(
                            "select id, name, role from member where id = any($1)",
                            row -> new Ref(
                                    row.getUUID("id"),
                                    row.getString("name"),
                                    Role.of(row.getString("role")).staff()),
                            List.copyOf(wanted))
                    .stream()
                    .collect(Collectors.toMap(Ref::id, Function.identity()));
            statuses = new TicketRepository(tx)
                    .statusesWith(sides(events, STATUS_CHANGED)).stream()
                            .collect(Collectors.toMap(
                                    status -> status.id(), status -> Json.MAPPER.valueToTree(status.view())));
            sharedWith = ShareRepository.names(tx, events);
            priorities = tx
                    .list(
                            "select rank, label from priority order by rank limit 4",
                            row -> new PriorityView(row.getInteger("rank"), row.getString("label")))
                    .stream()
                    .collect(Collectors.toMap(PriorityView::rank, priority -> Json.MAPPER.valueToTree(priority)));
        }

        ObjectNode tell(LoggedEvent event) {
            var told = Retold.frame(event, event.actor() == null ? null : people.get(event.actor()));
            switch (event.type()) {
                case "ticket.assigned" -> fromTo(told, person(event, FROM), person(event, TO));
                case STATUS_CHANGED -> fromTo(told, status(event, FROM), status(event, TO));
                case "ticket.priority-changed" ->
                    fromTo(
                            told,
                            priorities.get(event.data().getInteger(FROM)),
                            priorities.get(event.data().getInteger(TO)));
                case "ticket.shared", "ticket.unshared" ->
                    told.put(TO, sharedWith.get(event.data().getString("team")))
                            .put("access", event.data().getString("access"));
                case "ticket.snoozed" -> told.put(TO, event.data().getString("until"));
                default -> {}
            }
            return told;
        }

        private void fromTo(ObjectNode told, JsonNode from, JsonNode to) {
            told.set(FROM, from == null ? NullNode.instance : from);
            told.set(TO, to == null ? NullNode.instance : to);
        }

        private JsonNode person(LoggedEvent event, String side) {
            var id = event.data().getString(side);
            return id == null ? null : Json.MAPPER.valueToTree(people.get(UUID.fromString(id)));
        }

        private JsonNode status(LoggedEvent event, String side) {
            return statuses.get(UUID.fromString(event.data().getString(side)));
        }
    }
}
