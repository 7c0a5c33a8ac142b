package io.relaydesk.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * How records are written: times as ISO-8601 in UTC, empty optionals as null, unknown fields tolerated (D25). Where data
 * names a type, only our own packages are allowed, so no data can pick a class (D26).
 */
public final class Json {
    /** For people: HTTP, sockets, stored documents. */
    public static final ObjectMapper MAPPER = configure(JsonMapper.builder()).build();

    /** For nodes: the bus. */
    static final ObjectMapper WIRE =
            configure(CBORMapper.builder(new CBORFactory())).build();

    static {
        for (var mapper : new ObjectMapper[] {MAPPER, WIRE}) {
            mapper.registerSubtypes(Actor.class.getPermittedSubclasses());
            mapper.registerSubtypes(DomainError.class.getPermittedSubclasses());
        }
    }

    private Json() {}

    /** A record with its type, as a JSON object; null too. */
    public static String pack(Object content) {
        try {
            return MAPPER.writeValueAsString(new Wire.Parcel(content));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What {@link #pack} wrote. Only records of our own packages can come out. */
    public static Object unpack(String packed) {
        try {
            return MAPPER.readValue(packed, Wire.Parcel.class).content();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configure(B builder) {
        return builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("io.relaydesk.")
                        .build())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(vertxObjects())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** An object of Vert.x is written as the object it stands for, not as a bean with a map in it. */
    private static SimpleModule vertxObjects() {
        return new SimpleModule()
                .addSerializer(new StdDelegatingSerializer(JsonObject.class, new StdConverter<JsonObject, Map<?, ?>>() {
                    @Override
                    public Map<?, ?> convert(JsonObject object) {
                        return object.getMap();
                    }
                }))
                .addDeserializer(
                        JsonObject.class,
                        new StdDelegatingDeserializer<>(new StdConverter<Map<String, Object>, JsonObject>() {
                            @Override
                            public JsonObject convert(Map<String, Object> map) {
                                return new JsonObject(map);
                            }
                        }));
    }
}
