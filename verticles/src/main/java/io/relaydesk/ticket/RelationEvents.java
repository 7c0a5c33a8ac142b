package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.messages.ticket.LinkKind;
import io.relaydesk.messages.ticket.TicketViews.TicketRef;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the log says of how tickets are related: {@code from} one {@code to} another, told once for each of the two. Public only where
 * the requester asked for both.
 */
final class RelationEvents {
    static final Set<String> TYPES = Set.of(
            "ticket.linked",
            "ticket.unlinked",
            "ticket.parent-changed",
            "ticket.merged",
            "ticket.unmerged",
            "ticket.split",
            "ticket.unsplit");

    private RelationEvents() {}

    static void appendLink(Tx tx, String type, UUID source, UUID target, LinkKind kind) {
        for (var ticket : List.of(source, target)) {
            var data = fromTo(source, target).put("link", kind.key());
            tx.append(NewEvent.aboutTicket(type, Audience.STAFF, ticket, null, data));
        }
    }

    /** @param from null for none. @param to null for none */
    static void appendParent(Tx tx, UUID ticket, UUID from, UUID to) {
        tx.append(NewEvent.aboutTicket("ticket.parent-changed", Audience.STAFF, ticket, null, fromTo(from, to)));
    }

    /** @param about the one of the two that this entry is about. @param open whether the requester of that one may be told */
    static void append(Tx tx, String type, UUID about, UUID from, UUID to, boolean open) {
        tx.append(NewEvent.aboutTicket(type, open ? Audience.PUBLIC : Audience.STAFF, about, null, fromTo(from, to)));
    }

    /** The tickets such events name, ready to be told. */
    static Map<UUID, JsonNode> named(Tx tx, List<LoggedEvent> events) {
        var ids = events.stream()
                .filter(event -> TYPES.contains(event.type()))
                .flatMap(event ->
                        Stream.of(event.data().getString("from"), event.data().getString("to")))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .distinct()
                .toList();
        if (ids.isEmpty()) return Map.of();
        return tx
                .list(
                        "select id, number, display_id, subject from ticket where id = any($1)",
                        row -> new TicketRef(
                                row.getUUID("id"),
                                row.getLong("number"),
                                row.getString("display_id"),
                                row.getString("subject")),
                        ids)
                .stream()
                .collect(Collectors.toMap(TicketRef::id, ref -> Json.MAPPER.valueToTree(ref)));
    }

    static Optional<String> link(LoggedEvent event) {
        return Optional.ofNullable(event.data().getString("link"));
    }

    private static JsonObject fromTo(UUID from, UUID to) {
        return new JsonObject()
                .put("from", from == null ? null : from.toString())
                .put("to", to == null ? null : to.toString());
    }
}
