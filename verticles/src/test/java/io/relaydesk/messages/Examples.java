package io.relaydesk.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Json;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes an example of any record: full, with everything in it, or minimal, with nothing in it that may be left out. Always the same. */
final class Examples {
    private static final UUID ID = UUID.fromString("0197a9c8-1234-7abc-8def-0123456789ab");
    private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.789123Z");

    private Examples() {}

    static Object full(Class<?> record) {
        return example(record, true);
    }

    static Object minimal(Class<?> record) {
        return example(record, false);
    }

    private static Object record(Class<?> record, boolean full) {
        var components = record.getRecordComponents();
        var types =
                Arrays.stream(components).map(component -> component.getType()).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> example(component.getGenericType(), full))
                .toArray();
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError("no example of " + record, impossible);
        }
    }

    private static Object example(Type type, boolean full) {
        if (type instanceof ParameterizedType many) {
            var raw = (Class<?>) many.getRawType();
            var arguments = many.getActualTypeArguments();
            if (raw == Optional.class) return full ? Optional.of(example(arguments[0], true)) : Optional.empty();
            if (raw == List.class) return full ? List.of(example(arguments[0], true)) : List.of();
            if (raw == Set.class) return full ? Set.of(example(arguments[0], true)) : Set.of();
            if (raw == Map.class) {
                return full ? Map.of(example(arguments[0], true), example(arguments[1], true)) : Map.of();
            }
        }
        if (type instanceof Class<?> plain) return plain(plain, full);
        throw new AssertionError("no example of " + type);
    }

    private static Object plain(Class<?> type, boolean full) {
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isRecord()) return record(type, full);
        if (type == Actor.class) return record(Actor.Member.class, full);
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "UUID" -> ID;
            case "Instant" -> TIME;
            case "Duration" -> Duration.ofSeconds(90);
            case "int", "Integer" -> 7;
            case "long", "Long" -> 5_000_000_000L;
            case "boolean", "Boolean" -> full;
            case "JsonObject" -> full ? new JsonObject().put("from", "a").put("to", 2) : new JsonObject();
            case "ObjectNode", "JsonNode" -> node(full);
            case "double" -> 4.5;
            default -> throw new AssertionError("no example of " + type);
        };
    }

    private static ObjectNode node(boolean full) {
        var node = Json.MAPPER.createObjectNode();
        return full ? node.put("seq", 7).put("type", "ticket.opened") : node;
    }
}
