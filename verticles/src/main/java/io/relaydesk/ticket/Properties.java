package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.TicketEvent.DueChanged;
import io.relaydesk.ticket.TicketEvent.MetadataChanged;
import io.relaydesk.ticket.TicketEvent.Tagged;
import io.relaydesk.ticket.TicketEvent.TeamChanged;
import io.relaydesk.ticket.TicketEvent.TopicChanged;
import io.relaydesk.ticket.TicketEvent.TypeChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a ticket is sorted and followed up by. Pure.
 *
 * @param team null for none
 * @param topic null for none
 * @param due null for no such time
 */
record Properties(
        TicketType type, UUID team, UUID topic, Set<UUID> tags, ObjectNode fields, ObjectNode metadata, Instant due) {
    static final int MOST_TAGS = 50;
    private static final int MOST_METADATA_BYTES = 16 * 1024;

    Properties {
        tags = Set.copyOf(tags);
    }

    static Properties none() {
        var empty = Json.MAPPER.createObjectNode();
        return new Properties(TicketType.REQUEST, null, null, Set.of(), empty, empty, null);
    }

    /** Type, team and topic: what is split off a ticket belongs where that belongs. */
    Properties sortedOnly() {
        var none = none();
        return new Properties(type, team, topic, none.tags, none.fields, none.metadata, none.due);
    }

    /** What has happened when these have become those; empty when they are the same. */
    List<TicketEvent> changedTo(Properties wanted, FieldValues definitions) {
        var events = new ArrayList<TicketEvent>();
        if (wanted.type != type) events.add(new TypeChanged(type, wanted.type));
        if (!Objects.equals(wanted.team, team)) events.add(new TeamChanged(team, wanted.team));
        if (!Objects.equals(wanted.topic, topic)) events.add(new TopicChanged(topic, wanted.topic));
        if (!wanted.tags.equals(tags)) events.add(new Tagged(without(wanted.tags, tags), without(tags, wanted.tags)));
        events.addAll(definitions.changes(fields, wanted.fields));
        if (!same(metadata, wanted.metadata)) events.add(new MetadataChanged(wanted.metadata));
        if (!Objects.equals(wanted.due, due)) events.add(new DueChanged(due, wanted.due));
        return events;
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /**
     * Metadata with a merge patch applied (RFC 7396).
     *
     * @throws Rejection when it would be more than 16 KB, or holds the one character that no text can hold
     */
    static ObjectNode merged(ObjectNode held, ObjectNode patch) {
        var merged = merge(held.deepCopy(), patch);
        var text = merged.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_METADATA_BYTES) {
            throw Rejection.invalid("metadata", "Metadata may take up to 16 KB in all.");
        }
        if (text.contains("\\u0000")) {
            throw Rejection.invalid("metadata", "Metadata cannot hold the character U+0000.");
        }
        return merged;
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            var key = field.getKey();
            switch (field.getValue()) {
                case ObjectNode deeper ->
                    target.set(
                            key,
                            merge(
                                    target.get(key) instanceof ObjectNode held ? held : Json.MAPPER.createObjectNode(),
                                    deeper));
                case JsonNode none when none.isNull() -> target.remove(key);
                case JsonNode value -> target.set(key, value);
            }
        });
        return target;
    }

    /** Whether two values say the same: 1 and 1.0 are one number. */
    static boolean same(JsonNode one, JsonNode other) {
        return one == null ? other == null : one.equals(Properties::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (finite(one) && finite(other)) return one.decimalValue().compareTo(other.decimalValue());
        return one.equals(other) ? 0 : 1;
    }

    private static boolean finite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }
}
