package io.relaydesk.messages.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Departments are teams of another kind: they keep keywords and may give numbers of their own (IA-15). */
public enum TeamKind {
    TEAM,
    DEPARTMENT;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    @JsonCreator
    public static TeamKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
