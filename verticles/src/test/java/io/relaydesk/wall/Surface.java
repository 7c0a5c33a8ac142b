package io.relaydesk.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the contract lets people send: every operation, and every place in it where an id may stand. */
final class Surface {
    private static final Set<String> SCOPES = Set.of("public", "self", "tenant");
    private static final Set<String> REFS = Set.of(
            "workspace",
            "member",
            "ticket",
            "message",
            "file",
            "link",
            "merge",
            "split",
            "invitation",
            "notification",
            "mail",
            "session",
            "login",
            "topic",
            "tag",
            "field",
            "team",
            "job",
            "copy");

    /** Where something that names a thing is sent. */
    enum Place {
        PATH,
        QUERY,
        BODY,
        /** One of many: the attack mixes it with an own one. */
        BODY_LIST,
        /** A cursor: where a list of somebody went on. */
        CURSOR,
        /** An Idempotency-Key: a call that somebody made before. */
        KEY
    }

    /** @param ref what kind of thing it names, {@code x-ref} of the contract */
    record Slot(Place place, String name, String ref) {
        @Override
        public String toString() {
            return place.name().toLowerCase(Locale.ROOT) + "." + name;
        }
    }

    /** @param wantsVersion whether it takes an If-Match. @param body the resolved schema, or missing */
    record Operation(
            String id,
            String method,
            String path,
            String scope,
            boolean wantsVersion,
            List<Slot> slots,
            JsonNode body) {
        boolean changes() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private final JsonNode contract;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Surface(JsonNode contract) {
        this.contract = contract;
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("responses")) {
                        operations.add(operation(method.getKey(), path.getKey(), path.getValue(), method.getValue()));
                    }
                }));
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Operations without a scope and ids that do not say what they name: the suite could not attack them. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private Operation operation(String method, String path, JsonNode shared, JsonNode operation) {
        var id = operation.path("operationId").asText(method + " " + path);
        var scope = operation.path("x-scope").asText("none");
        if (!SCOPES.contains(scope)) complaints.add(id + " has no x-scope");
        var slots = new ArrayList<Slot>();
        shared.path("parameters").forEach(parameter -> addParameter(id, resolved(parameter), slots));
        operation.path("parameters").forEach(parameter -> addParameter(id, resolved(parameter), slots));
        var body = resolved(operation.at("/requestBody/content/application~1json/schema"));
        addFields(id, body, "", Place.BODY, slots);
        if (scope.equals("tenant")
                && slots.stream().noneMatch(slot -> slot.toString().equals("path.workspace"))) {
            complaints.add(id + " is about a workspace and does not name it in the path");
        }
        var wantsVersion = operation.path("parameters").toString().contains("/IfMatch")
                || shared.path("parameters").toString().contains("/IfMatch");
        return new Operation(id, method.toUpperCase(Locale.ROOT), path, scope, wantsVersion, List.copyOf(slots), body);
    }

    private void addParameter(String operation, JsonNode parameter, List<Slot> slots) {
        var name = parameter.path("name").asText();
        var place = parameter.path("in").asText();
        if (name.equals("cursor")) slots.add(new Slot(Place.CURSOR, name, "cursor"));
        else if (name.equals("Idempotency-Key")) slots.add(new Slot(Place.KEY, name, "key"));
        else if (isId(operation, name, parameter, resolved(parameter.path("schema")))) {
            var in = place.equals("path") ? Place.PATH : Place.QUERY;
            slots.add(new Slot(in, name, parameter.path("x-ref").asText()));
        }
    }

    private void addFields(String operation, JsonNode schema, String name, Place place, List<Slot> slots) {
        if (!name.isEmpty() && isId(operation, name, schema, schema)) {
            slots.add(new Slot(place, name, schema.path("x-ref").asText()));
        }
        schema.path("properties")
                .properties()
                .forEach(field -> addFields(
                        operation,
                        resolved(field.getValue()),
                        name.isEmpty() ? field.getKey() : name + "/" + field.getKey(),
                        place,
                        slots));
        var items = resolved(schema.path("items"));
        if (!items.isMissingNode()) addFields(operation, items, name, Place.BODY_LIST, slots);
    }

    /** Whether it names a thing; if it looks like an id it has to say which. */
    private boolean isId(String operation, String name, JsonNode says, JsonNode schema) {
        if (says.has("x-ref")) {
            var ref = says.path("x-ref").asText();
            if (!REFS.contains(ref) && !Things.refs().contains(ref)) {
                complaints.add(operation + ": " + name + " names a thing the attack suite does not know");
            }
            return true;
        }
        if (schema.path("format").asText().equals("uuid")) complaints.add(operation + ": " + name + " has no x-ref");
        return false;
    }

    /** What a schema says, with what a reference leads to. */
    JsonNode resolved(JsonNode node) {
        if (node.isMissingNode()) return MissingNode.getInstance();
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
