package io.relaydesk.messages.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a status means to the desk, whatever a workspace calls it (domain 1.20). */
public enum Category {
    NEW,
    OPEN,
    /** Waiting for the requester. */
    PENDING,
    /** Waiting for a third party. */
    ON_HOLD,
    SOLVED,
    CLOSED,
    CANCELLED;

    /** Nothing more is expected to happen. */
    public boolean finished() {
        return this == SOLVED || this == CLOSED || this == CANCELLED;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such category */
    @JsonCreator
    public static Category of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
