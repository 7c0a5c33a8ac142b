package io.relaydesk.platform;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** Every way the help desk says no. Anything else is a defect. {@code rule} is stable, {@code detail} is for people. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "error")
public sealed interface DomainError {

    /** There is none, or it is not the caller's to know of: the two look the same from outside. */
    record NotFound(String kind) implements DomainError {}

    /** A rule of the desk forbids it in the present state. */
    record Conflict(String rule, String detail) implements DomainError {}

    /** A sentence for each field that is not right; the field's name as in the contract. */
    record Invalid(Map<String, String> fields) implements DomainError {
        public Invalid {
            fields = Map.copyOf(fields);
        }
    }

    /** The caller is known, but the role allows it not. */
    record Forbidden(String permission) implements DomainError {}

    /** The caller is not known (any more): no session, a wrong code. */
    record Unauthenticated(String rule, String detail) implements DomainError {}

    /** It was there and is no more: a used invitation. */
    record Gone(String rule, String detail) implements DomainError {}

    /**
     * The caller's knowledge is older than the thing.
     *
     * @param newer what the caller has not seen, or null
     */
    record Outdated(String rule, String detail, JsonNode newer) implements DomainError {}

    /** Too often; allowed again after {@code retryAfter}. */
    record TooMany(Duration retryAfter, String detail) implements DomainError {}

    /** The desk cannot answer now; whether anything was done is unknown. */
    record Unavailable(Duration retryAfter) implements DomainError {}
}
