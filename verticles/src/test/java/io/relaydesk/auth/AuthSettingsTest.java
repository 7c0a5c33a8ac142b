package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.SettingsException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of the door")
class AuthSettingsTest {

    @Test
    void are_strict_when_nothing_is_set() {
        assertThat(read(Map.of()))
                .isEqualTo(new AuthSettings(
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        5,
                        10,
                        60,
                        30,
                        300,
                        Duration.ofMinutes(5),
                        Duration.ofDays(14),
                        Duration.ofDays(90)));
    }

    @Test
    void are_read_from_the_environment() {
        var settings = read(Map.of(
                "RELAYDESK_AUTH_ACCESS_LIFE", "10m",
                "RELAYDESK_AUTH_CODES_PER_HOUR", "3",
                "RELAYDESK_AUTH_CODES_PER_DAY", "3",
                "RELAYDESK_AUTH_IDLE", "1h"));

        assertThat(settings.accessLife()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.codesPerHour()).isEqualTo(3);
        assertThat(settings.codesPerDay()).isEqualTo(3);
        assertThat(settings.idle()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "RELAYDESK_AUTH_ACCESS_LIFE, 11m",
        "RELAYDESK_AUTH_ACCESS_LIFE, 0s",
        "RELAYDESK_AUTH_CODES_PER_HOUR, 0",
        "RELAYDESK_AUTH_CODES_PER_DAY, 4",
        "RELAYDESK_AUTH_CODE_LIFE, soon",
        "RELAYDESK_AUTH_CODE_LIFE, 0s",
        "RELAYDESK_AUTH_CODE_LIFE, 2h",
        "RELAYDESK_AUTH_RESEND_WAIT, PT-1S",
        "RELAYDESK_AUTH_CODES_PER_NETWORK, 0",
        "RELAYDESK_AUTH_WRONG_PER_NETWORK, 0",
        "RELAYDESK_AUTH_WRONG_PER_HOUR, -5",
        "RELAYDESK_AUTH_IDLE, 0s",
        "RELAYDESK_AUTH_SESSION_LIFE, 0s"
    })
    void refuse_nonsense_by_name(String key, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of(key, value)))
                .withMessageContaining(key);
    }

    private static AuthSettings read(Map<String, String> environment) {
        return Settings.of(environment).read(AuthSettings.class);
    }
}
