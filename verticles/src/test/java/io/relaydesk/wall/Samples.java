package io.relaydesk.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Json;
import io.relaydesk.wall.Surface.Operation;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests as the contract wants them, made from its schemas: what is needed, and ids of whoever is named. */
final class Samples {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Not needed by the schema, but without one of them nothing would be asked. */
    private static final Set<String> ALWAYS = Set.of(
            "changeTicket subject",
            "changeMember role",
            "readNotifications ids",
            "addMessage seen",
            "changeTopic name",
            "changeTeam name",
            "changeTag label",
            "changeField label");

    private final Surface surface;

    Samples(Surface surface) {
        this.surface = surface;
    }

    /** The address with ids filled in. */
    String path(Operation operation, Map<String, String> ids) {
        var path = operation
                .path()
                .replace("{number}", "1")
                .replace("{thing}", "ticket")
                .replace("{role}", "viewer")
                .replace("{module}", "bulk")
                .replace("{key}", "general.time_zone");
        for (var slot : operation.slots()) {
            if (slot.place() == Surface.Place.PATH) path = path.replace("{" + slot.name() + "}", ids.get(slot.ref()));
        }
        return operation.id().equals("uploadFile") ? path + "?name=Plan" : path;
    }

    /** @return null when the operation takes none */
    ObjectNode body(Operation operation, Map<String, String> ids) {
        if (operation.body().isMissingNode()) return null;
        var body = Json.MAPPER.createObjectNode();
        var needed = operation.body().path("required");
        operation.body().path("properties").properties().forEach(field -> {
            var name = field.getKey();
            if (contains(needed, name) || ALWAYS.contains(operation + " " + name)) {
                body.set(name, value(operation, name, ids));
            }
        });
        if (body.isEmpty() && operation.body().path("minProperties").asInt() > 0) {
            var first = operation.body().path("properties").fieldNames().next();
            body.set(first, value(operation, first, ids));
        }
        return body;
    }

    /** @param name with slashes where it lies deeper */
    JsonNode value(Operation operation, String name, Map<String, String> ids) {
        for (var slot : operation.slots()) {
            if (!slot.name().equals(name)) continue;
            var id = Json.MAPPER
                    .getNodeFactory()
                    .textNode(ids.getOrDefault(slot.ref() + " " + name, ids.get(slot.ref())));
            return slot.place() == Surface.Place.BODY_LIST ? list(id) : id;
        }
        var text = Json.MAPPER.getNodeFactory();
        var number = COUNT.incrementAndGet();
        return switch (name) {
            case "email" -> text.textNode("nobody." + number + "@elsewhere.example");
            case "emails" -> list(text.textNode("nobody." + number + "@elsewhere.example"));
            case "role" -> operation.id().equals("giveRole") ? text.nullNode() : text.textNode("viewer");
            case "code" -> text.textNode("000000");
            case "token" -> text.textNode("x".repeat(40));
            case "slug" -> text.textNode("free-" + number);
            case "until" -> text.nullNode();
            case "standing" -> text.textNode("agent");
            case "statuses" -> Json.MAPPER.createArrayNode();
            case "priorities" -> four(number);
            case "preset" -> text.textNode("lean");
            case "pattern" -> text.textNode("{seq}");
            case "sequence" -> text.textNode("workspace");
            case "department" -> text.textNode("GEN");
            case "visibility" -> text.textNode("public");
            case "subject", "body" -> text.textNode("Something else");
            case "name", "label" -> text.textNode("Something else " + number);
            case "kind" -> text.textNode(operation.id().equals("linkTicket") ? "blocks" : "text");
            case "keywords" -> list(Json.MAPPER.createObjectNode().put("keyword", "printer"));
            case "option" -> text.textNode("red");
            case "by" -> text.textNode("blue");
            case "domain" -> text.textNode("domain-" + number + ".example");
            case "image" -> text.nullNode();
            case "value" -> text.textNode("Europe/Berlin");
            default -> any(surface.resolved(operation.body().path("properties").path(name)));
        };
    }

    /** Something that fits a schema: the least there is. */
    private JsonNode any(JsonNode schema) {
        var values = Json.MAPPER.getNodeFactory();
        if (schema.has("enum")) return schema.path("enum").get(0);
        var type = schema.path("type").isArray() ? schema.path("type").get(0) : schema.path("type");
        return switch (type.asText()) {
            case "integer", "number" -> values.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> values.booleanNode(true);
            case "array" ->
                schema.path("minItems").asInt(0) == 0
                        ? values.arrayNode()
                        : list(any(surface.resolved(schema.path("items"))));
            case "object" -> {
                var object = values.objectNode();
                for (var needed : schema.path("required")) {
                    object.set(
                            needed.asText(),
                            any(surface.resolved(schema.path("properties").path(needed.asText()))));
                }
                yield object;
            }
            default ->
                values.textNode(
                        schema.path("format").asText().equals("date-time")
                                ? "2030-01-01T09:00:00Z"
                                : "Something else "
                                        .repeat(1 + schema.path("minLength").asInt(0) / 15)
                                        .strip());
        };
    }

    private static ArrayNode four(int number) {
        var ranks = Json.MAPPER.createArrayNode();
        for (var rank = 1; rank <= 4; rank++) {
            ranks.addObject()
                    .put("rank", rank)
                    .put("label", "P" + rank + "-" + number)
                    .put("colour", "grey");
        }
        return ranks;
    }

    private static ArrayNode list(JsonNode one) {
        return Json.MAPPER.createArrayNode().add(one);
    }

    private static boolean contains(JsonNode list, String name) {
        for (var one : list) if (one.asText().equals(name)) return true;
        return false;
    }
}
