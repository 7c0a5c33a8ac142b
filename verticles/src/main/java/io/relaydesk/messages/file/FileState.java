package io.relaydesk.messages.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a file stands; its content is given out in two of these states only. */
public enum FileState {
    /** Being sent; nobody sees it yet. */
    UPLOADING,
    /** Waits for the virus scan. */
    PENDING,
    CLEAN,
    /** No virus scanner is set up; said so, and given out as a download (decision 0017). */
    NOT_SCANNED,
    /** A virus was found; the content is gone. */
    INFECTED,
    /** The scanner could not look into all of it. */
    UNSCANNABLE,
    /** The scanner gave no answer for a day. */
    FAILED,
    /** Taken away by somebody, or past its time; the content is gone. */
    REMOVED;

    /** Whether the content may be given out. */
    public boolean served() {
        return this == CLEAN || this == NOT_SCANNED;
    }

    /** Whether the content is there. */
    public boolean kept() {
        return switch (this) {
            case PENDING, CLEAN, NOT_SCANNED, UNSCANNABLE, FAILED -> true;
            case UPLOADING, INFECTED, REMOVED -> false;
        };
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such state */
    @JsonCreator
    public static FileState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
