package io.relaydesk.catalog;

import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Has tickets given another value behind the scenes, told to who asked. The tickets are the business of their own concern. */
final class Replacement {
    private static final String KIND = "ticket.replace";
    private final Tx tx;
    private final Ids ids;
    private final UUID by;

    private Replacement(Tx tx, Ids ids, UUID by) {
        this.tx = tx;
        this.ids = ids;
        this.by = by;
    }

    static Replacement of(Tx tx, Ids ids, Envelope<?> request) {
        return new Replacement(tx, ids, request.member().member());
    }

    /** @return the job */
    UUID topics(List<UUID> from, UUID to) {
        var gone = new JsonArray(from.stream().map(UUID::toString).toList());
        return begin(new JsonObject().put("what", "topic").put("from", gone).put("to", to.toString()));
    }

    /** @return the job */
    UUID tag(UUID from, UUID to) {
        var gone = new JsonArray().add(from.toString());
        return begin(new JsonObject().put("what", "tag").put("from", gone).put("to", to.toString()));
    }

    /** @return the job */
    UUID option(String field, String from, String to) {
        return begin(new JsonObject()
                .put("what", "field")
                .put("field", field)
                .put("from", new JsonArray().add(from))
                .put("to", to));
    }

    private UUID begin(JsonObject data) {
        var job = ids.next();
        new Jobs(tx).begin(job, KIND, by, 0, data);
        return job;
    }
}
