package io.relaydesk.catalog;

import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Set;

/** Writes into the log how a thing of the catalogue changed: only what is different, and of something new what is not empty. */
final class Difference {
    private static final Set<String> EMPTY = Set.of("", "false", "null", "[]");

    private Difference() {}

    /** @param before null when it was added. @return whether anything changed */
    static boolean append(Tx tx, String what, String name, JsonObject before, JsonObject after) {
        if (before == null) {
            tx.append(NewEvent.deskChanged(what, name, null, told(after)));
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

    /** What is empty needs no words, and each new thing has a place. */
    private static JsonObject told(JsonObject facts) {
        var told = new JsonObject();
        facts.forEach(fact -> {
            if (!EMPTY.contains(String.valueOf(fact.getValue()))
                    && !fact.getKey().equals("position")) {
                told.put(fact.getKey(), fact.getValue());
            }
        });
        return told;
    }
}
