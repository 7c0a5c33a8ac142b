package io.relaydesk.messages.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a mail has come. */
public enum MailState {
    /** Waits for its first or next attempt. */
    PENDING,
    /** A node is sending it, or died while doing so; then another takes it over after a minute. */
    PROCESSING,
    SENT,
    /** Given up; somebody may have it tried again. */
    FAILED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such state */
    @JsonCreator
    public static MailState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
