package io.relaydesk.messages.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person can be told in the application. */
public enum NotificationKind {
    TICKET_ASSIGNED(Severity.INFO),
    TICKET_REPLIED(Severity.INFO),
    TICKET_NOTED(Severity.INFO),
    TICKET_SOLVED(Severity.INFO),
    TICKET_OPENED(Severity.INFO),
    TICKET_WOKEN(Severity.INFO),
    TICKET_MOVED(Severity.INFO),
    MENTIONED(Severity.INFO),
    MAIL_FAILED(Severity.ERROR);

    private final Severity severity;

    NotificationKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    @JsonCreator
    public static NotificationKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
