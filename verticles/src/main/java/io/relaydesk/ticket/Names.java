package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.messages.ticket.TicketViews.TagRef;
import io.relaydesk.messages.ticket.TicketViews.TeamRef;
import io.relaydesk.messages.ticket.TicketViews.TopicRef;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How teams, topics and tags are called, by id. Archived ones have names too. */
final class Names {
    private final Tx tx;

    Names(Tx tx) {
        this.tx = tx;
    }

    Map<UUID, JsonNode> teams(Set<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return byId(
                tx.list(
                        "select id, key, name, colour from team where id = any($1)",
                        row -> new TeamRef(
                                row.getUUID("id"),
                                row.getString("key"),
                                row.getString("name"),
                                row.getString("colour")),
                        ids),
                TeamRef::id);
    }

    Map<UUID, JsonNode> topics(Set<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return byId(
                tx.list(
                        "select id, key, name, path from topic where id = any($1)",
                        row -> new TopicRef(
                                row.getUUID("id"), row.getString("key"), row.getString("name"), row.getString("path")),
                        ids),
                TopicRef::id);
    }

    Map<UUID, JsonNode> tags(Set<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return byId(
                tx.list(
                        "select id, name, label, colour from tag where id = any($1)",
                        row -> new TagRef(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getString("label"),
                                row.getString("colour")),
                        ids),
                TagRef::id);
    }

    private static <T> Map<UUID, JsonNode> byId(List<T> refs, Function<T, UUID> id) {
        return refs.stream().collect(Collectors.toMap(id, Json.MAPPER::valueToTree));
    }
}
