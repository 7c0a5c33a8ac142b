package io.relaydesk.catalog;

import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
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

    /** Also of all that was archived under it. @return the job */
    UUID topic(UUID from, UUID to) {
        return begin("topic", from.toString(), to.toString());
    }

    /** @return the job */
    UUID tag(UUID from, UUID to) {
        return begin("tag", from.toString(), to.toString());
    }

    /** @param field its key. @param from key of an option. @param to key of an option. @return the job */
    UUID option(String field, String from, String to) {
        return begin("field", field + "/" + from, to);
    }

    private UUID begin(String what, String from, String to) {
        var job = ids.next();
        var data = new JsonObject().put("what", what).put("from", from).put("to", to);
        new Jobs(tx).begin(job, KIND, by, 0, data);
        return job;
    }
}
