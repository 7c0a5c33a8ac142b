package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of work a ticket is. */
public enum TicketType {
    REQUEST,
    QUESTION,
    INCIDENT,
    PROBLEM,
    TASK;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such type */
    @JsonCreator
    public static TicketType of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
