package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.TicketViews.History;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Retold;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.DueChanged;
import io.relaydesk.ticket.TicketEvent.FieldChange;
import io.relaydesk.ticket.TicketEvent.FieldsChanged;
import io.relaydesk.ticket.TicketEvent.MetadataChanged;
import io.relaydesk.ticket.TicketEvent.Noted;
import io.relaydesk.ticket.TicketEvent.Opened;
import io.relaydesk.ticket.TicketEvent.PriorityChanged;
import io.relaydesk.ticket.TicketEvent.Renamed;
import io.relaydesk.ticket.TicketEvent.Replied;
import io.relaydesk.ticket.TicketEvent.StatusChanged;
import io.relaydesk.ticket.TicketEvent.Tagged;
import io.relaydesk.ticket.TicketEvent.TeamChanged;
import io.relaydesk.ticket.TicketEvent.TopicChanged;
import io.relaydesk.ticket.TicketEvent.TypeChanged;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what happened to tickets into the log, and tells it to clients. The log holds ids; names are looked up when told. */
final class Chronicle {
    private static final String FROM = "from";
    private static final String TO = "to";
    static final String STATUS_CHANGED = "ticket.status-changed";
    private final Tx tx;

    Chronicle(Tx tx) {
        this.tx = tx;
    }

    void append(UUID ticket, List<TicketEvent> events) {
        events.forEach(event -> tx.append(toLog(ticket, event)));
    }

    /** A rule of the desk did this by itself. */
    void appendByRule(String rule, UUID ticket, TicketEvent event) {
        tx.append(toLog(ticket, event).byRule(rule));
    }

    /** The desk moved tickets because their status is gone: no news to anybody but in their history. */
    void appendReplaced(List<UUID> tickets, UUID from, UUID to) {
        appendReplaced(STATUS_CHANGED, Audience.PUBLIC, tickets, from, to);
    }

    /** The same for another property. @param to null for nothing instead */
    void appendReplaced(String type, Audience audience, List<UUID> tickets, UUID from, UUID to) {
        tickets.forEach(ticket -> tx.append(NewEvent.aboutTicket(
                type, audience, ticket, null, fromTo(text(from), text(to)).put("replaced", true))));
    }

    /** The same, by nobody in particular. */
    void appendAsDesk(UUID ticket, List<TicketEvent> events) {
        if (events.isEmpty()) return;
        var now = tx.find("select now() as at", row -> instant(row, "at")).orElseThrow();
        events.forEach(event -> tx.append(toLog(ticket, event).earlier(now, null)));
    }

    private static NewEvent toLog(UUID ticket, TicketEvent event) {
        return switch (event) {
            case Opened(var message) -> log(ticket, event, "ticket.opened", message, new JsonObject());
            case Assigned(var from, var to) ->
                log(ticket, event, "ticket.assigned", null, fromTo(text(from), text(to)));
            case StatusChanged(var from, var to) ->
                log(ticket, event, STATUS_CHANGED, null, fromTo(text(from.id()), text(to.id())));
            case PriorityChanged(var from, var to) ->
                log(ticket, event, "ticket.priority-changed", null, fromTo(from, to));
            case Renamed _ -> log(ticket, event, "ticket.renamed", null, new JsonObject());
            case Replied(var message, var first) ->
                log(ticket, event, "ticket.replied", message, new JsonObject().put("first", first));
            case Noted(var message) -> log(ticket, event, "ticket.noted", message, new JsonObject());
            case TypeChanged(var from, var to) ->
                log(ticket, event, "ticket.type-changed", null, fromTo(from.key(), to.key()));
            case TeamChanged(var from, var to) ->
                log(ticket, event, "ticket.team-changed", null, fromTo(text(from), text(to)));
            case TopicChanged(var from, var to) ->
                log(ticket, event, "ticket.topic-changed", null, fromTo(text(from), text(to)));
            case DueChanged(var from, var to) ->
                log(ticket, event, "ticket.due-changed", null, fromTo(text(from), text(to)));
            case MetadataChanged _ -> log(ticket, event, "ticket.metadata-changed", null, new JsonObject());
            case Tagged(var added, var removed) ->
                log(
                        ticket,
                        event,
                        "ticket.tagged",
                        null,
                        new JsonObject().put("added", texts(added)).put("removed", texts(removed)));
            case FieldsChanged(var changes, var _, var _) ->
                log(
                        ticket,
                        event,
                        "ticket.fields-changed",
                        null,
                        new JsonObject()
                                .put(
                                        "fields",
                                        new JsonArray(changes.stream()
                                                .map(Chronicle::toLog)
                                                .toList())));
        };
    }

    private static JsonObject toLog(FieldChange change) {
        var logged = new JsonObject().put("key", change.key());
        if (!change.told()) return logged;
        return logged.put(FROM, plain(change.from())).put(TO, plain(change.to()));
    }

    private static Object plain(JsonNode value) {
        return value == null ? null : new JsonObject("{\"it\":" + value + "}").getValue("it");
    }

    private static NewEvent log(UUID ticket, TicketEvent event, String type, UUID message, JsonObject data) {
        return NewEvent.aboutTicket(type, event.audience(), ticket, message, data);
    }

    private static JsonObject fromTo(Object from, Object to) {
        return new JsonObject().put(FROM, from).put(TO, to);
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }

    private static JsonArray texts(Set<UUID> ids) {
        return new JsonArray(ids.stream().map(UUID::toString).sorted().toList());
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
                   and type <> 'ticket.file-checked'
                 order by seq desc
                 limit $4
                """,
                LoggedEvent::of,
                ticket,
                from == null ? null : from.number(0),
                staff ? List.of("public", "staff") : List.of("public"),
                limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var words = new EventWords(tx, page);
        var next = found.size() > limit ? Cursor.of(page.getLast().seq()) : null;
        return new History(page.stream().map(words::tell).toList(), next);
    }

    /** Events with the ticket and the message as they are now, once for staff and once for the requester. */
    Retold.Batch retell(List<LoggedEvent> events) {
        var words = new EventWords(tx, events);
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
        if (message != null) {
            ObjectNode node = Json.MAPPER.valueToTree(message);
            if (message.from().id().equals(ticket.id())) node.remove("from");
            told.set("message", node);
        }
        return told;
    }

    static Set<UUID> ids(List<LoggedEvent> events, Function<LoggedEvent, UUID> field) {
        return events.stream().map(field).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
