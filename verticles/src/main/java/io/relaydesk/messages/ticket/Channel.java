package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a ticket came from (TK-4). */
public enum Channel {
    PORTAL,
    EMAIL,
    API,
    CHAT,
    AI_CHAT,
    PHONE;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such channel */
    @JsonCreator
    public static Channel of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
