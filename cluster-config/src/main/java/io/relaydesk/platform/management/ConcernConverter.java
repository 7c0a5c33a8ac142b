package io.relaydesk.platform.management;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Names in a log line who speaks: our concern ({@code ticket}) or the library ({@code hazelcast}). */
public final class ConcernConverter extends ClassicConverter {
    private static final String OURS = "io.relaydesk.";
    private static final String PLATFORM = "platform.";

    @Override
    public String convert(ILoggingEvent event) {
        return concernOf(event.getLoggerName());
    }

    static String concernOf(String logger) {
        if (!logger.startsWith(OURS)) {
            var names = logger.split("\\.");
            return names.length < 2 ? logger : names[1];
        }
        var name = logger.substring(OURS.length());
        if (name.startsWith(PLATFORM)) name = name.substring(PLATFORM.length());
        var end = name.indexOf('.');
        return end < 0 ? "relaydesk" : name.substring(0, end);
    }
}
