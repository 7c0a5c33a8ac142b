package io.relaydesk.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.SchemaRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what is wrong with a value that does not fit its schema. The validator judges; this only explains. */
final class Wording {
    private static final String WHOLE = "request";
    private final SchemaRepository schemas;

    Wording(SchemaRepository schemas) {
        this.schemas = schemas;
    }

    /** A sentence for each field of an object that is missing, unknown or not right. */
    Map<String, String> sentences(JsonSchema schema, JsonObject sent) {
        var wrong = new LinkedHashMap<String, String>();
        var properties = object(schema.get("properties"));
        for (var name : strings(schema.get("required"))) {
            if (!sent.containsKey(name)) wrong.put(name, "This is needed.");
        }
        for (var name : sent.fieldNames()) {
            if (!properties.containsKey(name)) {
                if (Boolean.FALSE.equals(schema.get("additionalProperties")))
                    wrong.put(name, "There is no such field.");
                continue;
            }
            var field = resolved(JsonSchema.of(properties.getJsonObject(name)));
            if (!Checks.fits(schemas.validator(field), sent.getValue(name))) {
                wrong.put(name, sentence(field, sent.getValue(name)));
            }
        }
        if (wrong.isEmpty()) wrong.put(WHOLE, "Give at least one field.");
        return wrong;
    }

    String sentence(JsonSchema schema, Object value) {
        List<String> choices = strings(schema.get("enum"));
        if (!choices.isEmpty()) return "Choose one of " + String.join(", ", choices) + ".";
        var types = Checks.types(schema.get("type"));
        return switch (value) {
            case null -> "This is needed.";
            case String text when types.contains("string") -> text(schema, text);
            case JsonArray many when types.contains("array") -> many(schema, many);
            case Number _ when types.contains("integer") -> number(schema);
            default -> "Give " + types.stream().map(Wording::named).collect(Collectors.joining(" or ")) + ".";
        };
    }

    private String text(JsonSchema schema, String text) {
        Integer least = schema.get("minLength");
        Integer most = schema.get("maxLength");
        var length = text.codePointCount(0, text.length());
        if (least != null && length < least || most != null && length > most) return lengths(least, most, length);
        if ("email".equals(schema.get("format"))) return "This is not an e-mail address we can write to.";
        if ("uuid".equals(schema.get("format"))) return "This is not an id.";
        String pattern = schema.get("pattern");
        if ("^[0-9]{6}$".equals(pattern)) return "The code has six digits.";
        if (pattern != null && pattern.contains("a-z0-9"))
            return "Use small letters, digits and single hyphens between them.";
        return "This does not fit.";
    }

    private static String lengths(Integer least, Integer most, int length) {
        if (length == 0) return "This is needed.";
        if (most == null) return "Use at least " + least + " characters.";
        if (least == null || least <= 1) return String.format("Use at most %,d characters.", most);
        return String.format("Use %,d to %,d characters.", least, most);
    }

    private String many(JsonSchema schema, JsonArray many) {
        Integer most = schema.get("maxItems");
        if (many.isEmpty()) return "Give at least one.";
        if (most != null && many.size() > most) return "Give at most " + most + ".";
        var each = resolved(JsonSchema.of(object(schema.get("items"))));
        return many.stream()
                .filter(one -> !Checks.fits(schemas.validator(each), one))
                .findFirst()
                .map(one -> one + ": " + sentence(each, one))
                .orElse("This does not fit.");
    }

    private static String number(JsonSchema schema) {
        Object least = schema.get("minimum");
        Object most = schema.get("maximum");
        if (least != null && most != null) return "Use a whole number from " + least + " to " + most + ".";
        return least == null ? "Use a whole number." : "Use a whole number from " + least + ".";
    }

    private static String named(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "null" -> "nothing (null)";
            default -> "an object";
        };
    }

    /** The schema itself, when it is a reference to one. */
    JsonSchema resolved(JsonSchema schema) {
        String reference = schema.get("$ref");
        if (reference == null) return schema;
        String absolute = schema.get("__absolute_ref__");
        var found = schemas.find(absolute == null ? reference : absolute);
        return found == null ? schema : resolved(found);
    }

    private static JsonObject object(Object value) {
        return switch (value) {
            case JsonObject object -> object;
            case Map<?, ?> map ->
                new JsonObject(map.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)));
            case null, default -> new JsonObject();
        };
    }

    private static List<String> strings(Object value) {
        return Checks.types(value);
    }
}
