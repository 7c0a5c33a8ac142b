package io.relaydesk.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How records are written: times as ISO-8601 in UTC, empty optionals as null, unknown fields tolerated (D25). */
public final class Json {
    /** For people: HTTP, sockets, stored documents. */
    public static final ObjectMapper MAPPER = configure(JsonMapper.builder()).build();

    /** For nodes: the bus. Types may only be named from our own packages, so no wire data can pick a class (D26). */
    static final ObjectMapper WIRE = configure(CBORMapper.builder(new CBORFactory()))
            .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("io.relaydesk.")
                    .build())
            .build();

    static {
        for (var mapper : new ObjectMapper[] {MAPPER, WIRE}) {
            mapper.registerSubtypes(Actor.class.getPermittedSubclasses());
            mapper.registerSubtypes(DomainError.class.getPermittedSubclasses());
        }
    }

    private Json() {}

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configure(B builder) {
        return builder.addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
