package io.relaydesk.tenant;

import static io.relaydesk.tenant.Sql.instant;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * Work that takes longer than a request, or is due later.
 *
 * @param kind stable; says who does it
 * @param subject the thing it is about, of which a kind has at most one waiting job; or null
 * @param createdBy the member who is told how it goes; null when the desk itself wanted it
 * @param total how many things are to be done; 0 where nobody counts
 * @param attempts how often the present step has failed
 * @param data what to do; steps may note in it how far they are
 * @param result what came of it so far
 */
public record Job(
        UUID id,
        String kind,
        UUID subject,
        UUID createdBy,
        Instant createdAt,
        Instant finishedAt,
        State state,
        int total,
        int done,
        int failed,
        int attempts,
        JsonObject data,
        JsonObject result) {

    public enum State {
        WAITING,
        DONE,
        FAILED,
        CANCELLED
    }

    static final String COLUMNS = "id, kind, subject, created_by, created_at, finished_at, state, total, done, failed, "
            + "attempts, data, result";

    static Job of(Row row) {
        return new Job(
                row.getUUID("id"),
                row.getString("kind"),
                row.getUUID("subject"),
                row.getUUID("created_by"),
                instant(row, "created_at"),
                instant(row, "finished_at"),
                State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getInteger("total"),
                row.getInteger("done"),
                row.getInteger("failed"),
                row.getInteger("attempts"),
                row.getJsonObject("data"),
                row.getJsonObject("result"));
    }

    /** What a step came to. */
    public sealed interface Step {

        /** There is more to do. @param done of this step. @param failed of this step. @param data to go on with */
        record More(int done, int failed, JsonObject data, JsonObject result) implements Step {}

        /** Nothing more to do. @param done of this step. @param failed of this step */
        record Finished(int done, int failed, JsonObject result) implements Step {}

        /** Not yet. */
        record Later(Instant at) implements Step {}
    }
}
