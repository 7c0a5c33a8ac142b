package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one ticket is to another (TK-9). One direction is stored; the other is how it reads from the far end. */
public enum LinkKind {
    RELATED,
    DUPLICATE,
    DUPLICATED_BY,
    BLOCKS,
    BLOCKED_BY;

    /** The same link, read from the other ticket. */
    public LinkKind inverse() {
        return switch (this) {
            case RELATED -> RELATED;
            case DUPLICATE -> DUPLICATED_BY;
            case DUPLICATED_BY -> DUPLICATE;
            case BLOCKS -> BLOCKED_BY;
            case BLOCKED_BY -> BLOCKS;
        };
    }

    /** Whether it is kept the way it is said; else its inverse is. */
    public boolean stored() {
        return this != DUPLICATED_BY && this != BLOCKED_BY;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    @JsonCreator
    public static LinkKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
