package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.PriorityView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
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

/** The names behind the ids in some events, looked up together; what no event names is not looked up. */
final class EventWords {
    private static final String FROM = "from";
    private static final String TO = "to";
    private final Tx tx;
    private final List<LoggedEvent> events;
    private final Map<UUID, JsonNode> statuses;
    private final Map<Integer, JsonNode> priorities;
    private final Map<UUID, JsonNode> teams;
    private final Map<UUID, JsonNode> topics;
    private final Map<UUID, JsonNode> tags;
    private final FieldWords fields;
    private final Map<UUID, Ref> people;
    private final Map<String, String> sharedWith;
    private final Map<UUID, JsonNode> tickets;

    EventWords(Tx tx, List<LoggedEvent> events) {
        this.tx = tx;
        this.events = events;
        statuses = new TicketRepository(tx)
                .statusesWith(sides(Chronicle.STATUS_CHANGED)).stream()
                        .collect(Collectors.toMap(
                                status -> status.id(), status -> Json.MAPPER.valueToTree(status.view())));
        priorities = tx
                .list(
                        "select rank, label, colour from priority order by rank limit 4",
                        row -> new PriorityView(
                                row.getInteger("rank"), row.getString("label"), row.getString("colour")))
                .stream()
                .collect(Collectors.toMap(PriorityView::rank, priority -> Json.MAPPER.valueToTree(priority)));
        var names = new Names(tx);
        teams = names.teams(sides("ticket.team-changed"));
        topics = names.topics(sides("ticket.topic-changed"));
        tags = names.tags(tagged());
        fields = FieldWords.of(tx, events);
        people = people();
        sharedWith = ShareRepository.names(tx, events);
        tickets = RelationEvents.named(tx, events);
    }

    private Map<UUID, Ref> people() {
        var wanted = new HashSet<>(Chronicle.ids(events, LoggedEvent::actor));
        wanted.addAll(sides("ticket.assigned"));
        wanted.addAll(fields.people());
        return tx
                .list(
                        "select id, name, role from member where id = any($1)",
                        row -> new Ref(
                                row.getUUID("id"),
                                row.getString("name"),
                                Role.of(row.getString("role")).staff()),
                        List.copyOf(wanted))
                .stream()
                .collect(Collectors.toMap(Ref::id, Function.identity()));
    }

    private Stream<LoggedEvent> of(String type) {
        return events.stream().filter(event -> event.type().equals(type));
    }

    /** The ids before and after in events of one type. */
    private Set<UUID> sides(String type) {
        return of(type).flatMap(event ->
                        Stream.of(event.data().getString(FROM), event.data().getString(TO)))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private Set<UUID> tagged() {
        return of("ticket.tagged")
                .flatMap(event ->
                        Stream.of("added", "removed").map(side -> event.data().getJsonArray(side)))
                .flatMap(EventWords::ids)
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> ids(JsonArray texts) {
        return texts.stream().map(Object::toString).map(UUID::fromString);
    }

    ObjectNode tell(LoggedEvent event) {
        var told = Retold.frame(event, event.actor() == null ? null : people.get(event.actor()));
        var data = event.data();
        if (Turns.RULE.equals(event.concern())) told.put("rule", Turns.RULE);
        switch (event.type()) {
            case "ticket.assigned" -> fromTo(told, person(data, FROM), person(data, TO));
            case Chronicle.STATUS_CHANGED -> fromTo(told, data, statuses);
            case "ticket.team-changed" -> fromTo(told, data, teams);
            case "ticket.topic-changed" -> fromTo(told, data, topics);
            case "ticket.priority-changed" ->
                fromTo(told, priorities.get(data.getInteger(FROM)), priorities.get(data.getInteger(TO)));
            case "ticket.type-changed", "ticket.due-changed" -> fromTo(told, text(data, FROM), text(data, TO));
            case "ticket.shared", "ticket.unshared" ->
                told.put(TO, sharedWith.get(data.getString("team"))).put("access", data.getString("access"));
            case "ticket.snoozed" -> told.put(TO, data.getString("until"));
            case "ticket.tagged" -> {
                tell(told.putArray("added"), data.getJsonArray("added"));
                tell(told.putArray("removed"), data.getJsonArray("removed"));
            }
            case "ticket.fields-changed" -> told.set("fields", fields.tell(data.getJsonArray("fields"), people));
            default -> {
                if (RelationEvents.TYPES.contains(event.type())) {
                    fromTo(told, data, tickets);
                    RelationEvents.link(event).ifPresent(kind -> told.put("link", kind));
                }
            }
        }
        return told;
    }

    private void tell(com.fasterxml.jackson.databind.node.ArrayNode list, JsonArray ids) {
        ids(ids).map(tags::get).filter(Objects::nonNull).forEach(list::add);
    }

    private static void fromTo(ObjectNode told, JsonObject data, Map<UUID, JsonNode> names) {
        fromTo(told, named(data, FROM, names), named(data, TO, names));
    }

    private static void fromTo(ObjectNode told, JsonNode from, JsonNode to) {
        told.set(FROM, from == null ? NullNode.instance : from);
        told.set(TO, to == null ? NullNode.instance : to);
    }

    private static JsonNode named(JsonObject data, String side, Map<UUID, JsonNode> names) {
        var id = data.getString(side);
        return id == null ? null : names.get(UUID.fromString(id));
    }

    private static JsonNode text(JsonObject data, String side) {
        return Json.MAPPER.valueToTree(data.getString(side));
    }

    private JsonNode person(JsonObject data, String side) {
        var id = data.getString(side);
        return id == null ? null : Json.MAPPER.valueToTree(people.get(UUID.fromString(id)));
    }
}
