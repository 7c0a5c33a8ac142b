package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may read a message: the requester too, or staff only (CM-1). */
public enum Visibility {
    PUBLIC,
    INTERNAL;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such visibility */
    @JsonCreator
    public static Visibility of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
