package io.relaydesk.messages.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The forms an image is kept in (CM-10). Other files have the original only. */
public enum Variant {
    ORIGINAL,
    /** At most 1,600 pixels a side. */
    WEB,
    /** At most 320 pixels a side. */
    THUMB;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such variant */
    @JsonCreator
    public static Variant of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
