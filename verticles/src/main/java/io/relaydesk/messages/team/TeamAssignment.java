package io.relaydesk.messages.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to a ticket that comes to a team and is nobody's (CR-5). */
public enum TeamAssignment {
    /** It waits until somebody takes it. */
    QUEUE,
    /** It goes to whoever has waited longest for one. */
    ROUND_ROBIN;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such way */
    @JsonCreator
    public static TeamAssignment of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
