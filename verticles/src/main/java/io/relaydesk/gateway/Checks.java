package io.relaydesk.gateway;

import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a request with the contract. Validators are made once per operation: the router's own make them anew for every value
 * (250 µs a request, decision 0010).
 */
final class Checks {
    private record Field(String name, Location in, boolean required, JsonSchema schema, Validator validator) {}

    private final List<Field> parameters;
    private final Optional<JsonSchema> bodySchema;
    private final Optional<Validator> body;
    private final Wording wording;

    Checks(Operation operation, SchemaRepository schemas) {
        this.wording = new Wording(schemas);
        this.parameters = operation.getParameters().stream()
                .map(parameter -> new Field(
                        parameter.getName(),
                        parameter.getIn(),
                        parameter.isRequired(),
                        wording.resolved(parameter.getSchema()),
                        schemas.validator(parameter.getSchema())))
                .toList();
        this.bodySchema = Optional.ofNullable(operation.getRequestBody())
                .map(request -> request.getContent().get("application/json"))
                .map(json -> wording.resolved(json.getSchema()));
        this.body = bodySchema.map(schemas::validator);
    }

    boolean wantsBody() {
        return body.isPresent();
    }

    /** @throws Rejection with a sentence for every parameter that is not right; an id in the path that is none is "not found" */
    void parameters(Map<String, String> path, MultiMap query, MultiMap headers) {
        var wrong = new LinkedHashMap<String, String>();
        for (var field : parameters) {
            var text = switch (field.in()) {
                case PATH -> path.get(field.name());
                case QUERY -> query.get(field.name());
                case HEADER -> headers.get(field.name());
                case COOKIE -> null;
            };
            if (text == null) {
                if (field.required()) wrong.put(field.name(), "This is needed.");
                continue;
            }
            if (fits(field.validator(), typed(text, field.schema()))) continue;
            if (field.in() == Location.PATH) throw Rejection.notFound(field.name());
            wrong.put(field.name(), wording.sentence(field.schema(), typed(text, field.schema())));
        }
        if (!wrong.isEmpty()) throw new Rejection(new Invalid(wrong));
    }

    /** @throws Rejection with a sentence for every field that is not right */
    void body(JsonObject sent) {
        if (body.isEmpty()) return;
        if (fits(body.get(), sent)) return;
        throw new Rejection(new Invalid(wording.sentences(bodySchema.orElseThrow(), sent)));
    }

    /** The validator stumbles over some texts, an empty address for one: what it cannot judge does not fit. */
    static boolean fits(Validator validator, Object value) {
        try {
            return Boolean.TRUE.equals(validator.validate(value).getValid());
        } catch (RuntimeException _) {
            return false;
        }
    }

    private static Object typed(String text, JsonSchema schema) {
        var type = String.valueOf(schema.<Object>get("type"));
        try {
            if (type.equals("integer")) return Long.valueOf(text);
        } catch (NumberFormatException _) {
            return text;
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) return Boolean.valueOf(text);
        return text;
    }

    /** For {@link Wording}: the kinds a value may have. */
    static List<String> types(Object declared) {
        return switch (declared) {
            case JsonArray many -> many.stream().map(Object::toString).toList();
            case List<?> many -> many.stream().map(Object::toString).toList();
            case null -> List.of();
            default -> List.of(declared.toString());
        };
    }
}
