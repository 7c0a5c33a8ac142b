package io.relaydesk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The HTTP contract: one file per concern, joined by merging paths and components. */
public final class Contract {
    private static final List<String> FILES = List.of(
            "relaydesk",
            "auth",
            "workspace",
            "workflow",
            "ticket",
            "search",
            "relation",
            "catalog",
            "file",
            "followup",
            "team",
            "share",
            "job",
            "setting",
            "role",
            "notification",
            "live");

    private Contract() {}

    /** The joined document, references unresolved. */
    public static ObjectNode joined() {
        var yaml = new ObjectMapper(new YAMLFactory());
        try {
            var whole = yaml.createObjectNode();
            for (var file : FILES) {
                try (var stream = Contract.class.getResourceAsStream("/contract/" + file + ".yaml")) {
                    merge(whole, yaml.readTree(stream));
                }
            }
            return whole;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails when the document is no OpenAPI 3.1. The loader knows no problem+json; nothing it does depends on that. */
    static Future<OpenAPIContract> load(Vertx vertx) {
        var known = joined().toString().replace("application/problem+json", "application/json");
        return OpenAPIContract.from(vertx, new JsonObject(known));
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(field -> {
            if (into.get(field.getKey()) instanceof ObjectNode known
                    && field.getValue().isObject()) {
                merge(known, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}
