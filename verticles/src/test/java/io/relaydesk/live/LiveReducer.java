package io.relaydesk.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a page does with an event: the same as {@code web-ui/src/shared/realtime/reduce.ts}, for a list without filters, newest change
 * first, and no ticket before one's eyes.
 */
final class LiveReducer {
    private static final String TICKETS = "tickets";
    private static final String TICKET = "ticket";
    private static final String MESSAGES = "messages";
    private static final String UNREAD = "unread";
    private final String me;

    LiveReducer(String me) {
        this.me = me;
    }

    /** @param held tickets (a page), ticket and messages (a page); the last two may be null. It is left as it is */
    ObjectNode reduce(ObjectNode held, JsonNode event) {
        var ticket = event.get(TICKET);
        if (ticket == null) return held;
        var message = event.get("message");
        var open = held.path(TICKET).path("id").equals(ticket.get("id"));
        var row = find(held.at("/tickets/tickets"), ticket);
        var next = newer(row == null && open ? held.get(TICKET) : row, ticket, message);
        var after = Json.MAPPER.createObjectNode();
        after.set(TICKETS, place(held.get(TICKETS), next));
        after.set(TICKET, open ? newer(held.get(TICKET), ticket, message) : held.get(TICKET));
        after.set(MESSAGES, open && message != null ? append(held.get(MESSAGES), message) : held.get(MESSAGES));
        return after;
    }

    private JsonNode newer(JsonNode held, JsonNode ticket, JsonNode message) {
        ObjectNode newest = (held != null && isOlder(ticket, held) ? held : ticket).deepCopy();
        if (message != null)
            newest.put(UNREAD, !message.at("/author/id").asText().equals(me));
        else if (held != null && held.has(UNREAD)) newest.set(UNREAD, held.get(UNREAD));
        return newest;
    }

    private static boolean isOlder(JsonNode ticket, JsonNode than) {
        var version = ticket.get("version").asInt() - than.get("version").asInt();
        return version < 0 || version == 0 && at(ticket, "updatedAt").isBefore(at(than, "updatedAt"));
    }

    private static JsonNode find(JsonNode rows, JsonNode ticket) {
        for (var row : rows) if (row.get("id").equals(ticket.get("id"))) return row;
        return null;
    }

    private static ObjectNode place(JsonNode page, JsonNode ticket) {
        var rows = list(page.get(TICKETS));
        rows.removeIf(row -> row.get("id").equals(ticket.get("id")));
        rows.add(ticket);
        rows.sort(Comparator.comparing((JsonNode row) -> at(row, "updatedAt"))
                .thenComparing(row -> row.get("id").asText())
                .reversed());
        return with(page, TICKETS, rows);
    }

    private static ObjectNode append(JsonNode page, JsonNode message) {
        var all = list(page.get(MESSAGES));
        if (all.stream().noneMatch(known -> known.get("id").equals(message.get("id")))) all.add(message);
        all.sort(Comparator.comparing((JsonNode one) -> at(one, "createdAt"))
                .thenComparing(one -> one.get("id").asText()));
        return with(page, MESSAGES, all);
    }

    private static List<JsonNode> list(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    private static ObjectNode with(JsonNode page, String field, List<JsonNode> rows) {
        ObjectNode changed = page.deepCopy();
        ArrayNode array = changed.putArray(field);
        array.addAll(rows);
        return changed;
    }

    private static Instant at(JsonNode thing, String field) {
        return Instant.parse(thing.get(field).asText());
    }
}
