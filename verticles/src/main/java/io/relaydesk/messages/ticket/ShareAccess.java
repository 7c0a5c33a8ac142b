package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the people of a team may do with a ticket that is shared with it (IA-17). */
public enum ShareAccess {
    READ,
    /** Whatever their role allows. */
    WRITE;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such access */
    @JsonCreator
    public static ShareAccess of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
