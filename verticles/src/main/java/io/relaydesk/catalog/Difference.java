package io.relaydesk.catalog;

import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** Writes into the log how a thing of the catalogue changed: only what is different. */
final class Difference {
    private Difference() {}

    /** @param before null when it was added. @return whether anything changed */
    static boolean append(Tx tx, String what, String name, JsonObject before, JsonObject after) {
        if (before == null) {
            tx.append(NewEvent.deskChanged(what, name, null, after));
            return true;
        }
        var was = new JsonObject();
        var is = new JsonObject();
        for (var field : after.fieldNames()) {
            if (Objects.equals(before.getValue(field), after.getValue(field))) continue;
            was.put(field, before.getValue(field));
            is.put(field, after.getValue(field));
        }
        if (is.isEmpty()) return false;
        tx.append(NewEvent.deskChanged(what, name, was, is));
        return true;
    }
}
