package io.relaydesk.platform.management;

import io.relaydesk.platform.settings.Setting;

/** How the log is written. It goes to standard output; keeping it is the operator's. */
public record LogSettings(
        @Setting(key = "RELAYDESK_LOG", fallback = "text", meaning = "Log for people, or one JSON object per line")
        Format format,

        @Setting(key = "RELAYDESK_LOG_LEVEL", fallback = "info", meaning = "How much of our own doings is logged")
        Level level) {

    public enum Format {
        TEXT,
        JSON
    }

    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** Hands the choice to Logback, which reads it when the first logger is made: call this before anything logs. */
    public void apply() {
        System.setProperty("RELAYDESK_LOG", format.name().toLowerCase(java.util.Locale.ROOT));
        System.setProperty("RELAYDESK_LOG_LEVEL", level.name());
    }
}
