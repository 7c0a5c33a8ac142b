package io.relaydesk.messages.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a custom field holds (TK-13). */
public enum FieldKind {
    TEXT,
    TEXTAREA,
    NUMBER,
    /** One of the options. */
    DROPDOWN,
    /** Any of the options. */
    MULTISELECT,
    DATE,
    CHECKBOX,
    /** A member of staff. */
    USER;

    public boolean hasOptions() {
        return this == DROPDOWN || this == MULTISELECT;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    @JsonCreator
    public static FieldKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
