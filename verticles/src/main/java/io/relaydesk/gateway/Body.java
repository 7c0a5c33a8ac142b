package io.relaydesk.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.relaydesk.gateway.Problem.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Reads a JSON body strictly: an object, no key twice, at most 64 levels deep, nothing behind it (D24). */
final class Body {
    static final int LONGEST = 1024 * 1024;
    private static final int DEEPEST = 64;

    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Body() {}

    /** @throws Refused when it is no such object, or the type says it is something else */
    static JsonObject read(String contentType, Buffer bytes) {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refused(415, "unsupported-type", "Not JSON", "Send the body as application/json.");
        }
        try {
            if (bytes != null && STRICT.readValue(bytes.getBytes(), Object.class) instanceof Map<?, ?> fields) {
                @SuppressWarnings("unchecked")
                var object = new JsonObject((Map<String, Object>) fields);
                return object;
            }
        } catch (IOException _) {
            // told below
        }
        throw new Refused(400, "malformed", "Not readable", "The body is not a JSON object we can read.");
    }
}
