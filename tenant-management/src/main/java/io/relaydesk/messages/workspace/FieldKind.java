package io.relaydesk.messages.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a custom field holds (TK-13). */
public enum FieldKind {
    /** One line, up to 500 characters. */
    TEXT,
    /** Many lines, up to 10,000 characters. */
    TEXTAREA,
    NUMBER,
    /** The key of one option. */
    DROPDOWN,
    /** Keys of options, each once. */
    MULTISELECT,
    /** A day, ISO 8601. */
    DATE,
    CHECKBOX,
    /** The id of a member. */
    USER;

    /** Whether people write freely in it; what they write is never logged. */
    public boolean written() {
        return this == TEXT || this == TEXTAREA;
    }

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
