package io.relaydesk.auth;

import io.relaydesk.platform.settings.Setting;
import java.time.Duration;

/** How long things live and how often they may be tried (T-c1). */
public record AuthSettings(
        @Setting(key = "RELAYDESK_AUTH_CODE_LIFE", fallback = "5m", meaning = "how long a one-time code works")
        Duration codeLife,

        @Setting(
                key = "RELAYDESK_AUTH_RESEND_WAIT",
                fallback = "30s",
                meaning = "wait before a browser may ask for another code")
        Duration resendWait,

        @Setting(
                key = "RELAYDESK_AUTH_CODES_PER_HOUR",
                fallback = "5",
                meaning = "codes sent to one address in an hour")
        int codesPerHour,

        @Setting(key = "RELAYDESK_AUTH_CODES_PER_DAY", fallback = "10", meaning = "codes sent to one address in a day")
        int codesPerDay,

        @Setting(
                key = "RELAYDESK_AUTH_CODES_PER_NETWORK",
                fallback = "60",
                meaning = "codes asked for by one network (IPv4 /24, IPv6 /56) in an hour")
        int codesPerNetwork,

        @Setting(
                key = "RELAYDESK_AUTH_WRONG_PER_NETWORK",
                fallback = "30",
                meaning = "wrong codes by one network in an hour")
        int wrongPerNetwork,

        @Setting(
                key = "RELAYDESK_AUTH_WRONG_PER_HOUR",
                fallback = "300",
                meaning = "wrong codes by everybody in an hour")
        int wrongPerHour,

        @Setting(
                key = "RELAYDESK_AUTH_ACCESS_LIFE",
                fallback = "5m",
                meaning = "how long an access token works, 1 to 10 minutes")
        Duration accessLife,

        @Setting(key = "RELAYDESK_AUTH_IDLE", fallback = "14d", meaning = "a session not used for so long ends")
        Duration idle,

        @Setting(
                key = "RELAYDESK_AUTH_SESSION_LIFE",
                fallback = "90d",
                meaning = "a session ends after so long at the latest")
        Duration sessionLife) {

    public AuthSettings {
        within("RELAYDESK_AUTH_CODE_LIFE", codeLife, "1 second to 10 minutes", 1, 600);
        within("RELAYDESK_AUTH_RESEND_WAIT", resendWait, "0 seconds to 1 hour", 0, 3_600);
        within("RELAYDESK_AUTH_ACCESS_LIFE", accessLife, "1 second to 10 minutes", 1, 600);
        within("RELAYDESK_AUTH_IDLE", idle, "1 second to 90 days", 1, 90 * 86_400);
        within("RELAYDESK_AUTH_SESSION_LIFE", sessionLife, "1 second to 90 days", 1, 90 * 86_400);
        positive("RELAYDESK_AUTH_CODES_PER_NETWORK", codesPerNetwork);
        positive("RELAYDESK_AUTH_WRONG_PER_NETWORK", wrongPerNetwork);
        positive("RELAYDESK_AUTH_WRONG_PER_HOUR", wrongPerHour);
        if (codesPerHour < 1 || codesPerDay < codesPerHour) {
            throw new IllegalArgumentException(
                    "RELAYDESK_AUTH_CODES_PER_DAY must be at least RELAYDESK_AUTH_CODES_PER_HOUR");
        }
    }

    private static void within(String key, Duration length, String bounds, int least, int most) {
        if (length.toSeconds() < least || length.toSeconds() > most || length.isNegative()) {
            throw new IllegalArgumentException(key + " must be from " + bounds + ".");
        }
    }

    private static void positive(String key, int number) {
        if (number < 1) throw new IllegalArgumentException(key + " must be at least 1.");
    }
}
