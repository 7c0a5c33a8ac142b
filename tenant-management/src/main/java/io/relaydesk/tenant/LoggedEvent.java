package io.relaydesk.tenant;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.tenant.NewEvent.Audience;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An event of the log.
 *
 * @param seq its number in the workspace, from 1 without gaps
 * @param actor the member who caused it; null when the desk did, then {@code concern} says which part of it
 */
public record LoggedEvent(
        long seq,
        UUID id,
        Instant at,
        String type,
        UUID actor,
        String concern,
        UUID ticket,
        UUID message,
        UUID recipient,
        Audience audience,
        JsonObject data,
        String correlation) {

    /** The events after {@code seq}, oldest first, at most {@code limit}. */
    public static List<LoggedEvent> after(Tx tx, long seq, int limit) {
        return tx.list("""
            select seq, id, at, type, actor_id, concern, ticket_id, message_id, recipient_id, audience, data, correlation
              from event
             where seq > $1
             order by seq
             limit $2
            """, LoggedEvent::of, seq, limit);
    }

    /** The number of the newest event; 0 when there is none. */
    public static long newest(Tx tx) {
        return tx.find("select seq from workspace_clock", row -> row.getLong("seq"))
                .orElse(0L);
    }

    /** Maps the columns listed in {@link #after}. */
    public static LoggedEvent of(Row row) {
        return new LoggedEvent(
                row.getLong("seq"),
                row.getUUID("id"),
                instant(row, "at"),
                row.getString("type"),
                row.getUUID("actor_id"),
                row.getString("concern"),
                row.getUUID("ticket_id"),
                row.getUUID("message_id"),
                row.getUUID("recipient_id"),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                row.getJsonObject("data"),
                row.getString("correlation"));
    }
}
