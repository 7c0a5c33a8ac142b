package io.relaydesk.messages.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The ready sets of statuses and priorities a workspace may begin with, one for each of the five designs (domain 1.20). */
public enum Preset {
    CLASSIC,
    SERVICE_DESK,
    SIMPLE,
    TRIAGE,
    LEAN;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such preset */
    @JsonCreator
    public static Preset of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
