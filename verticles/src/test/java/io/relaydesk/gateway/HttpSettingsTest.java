package io.relaydesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.SettingsException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settings of the application's address")
class HttpSettingsTest {

    @Test
    void keep_a_desk_to_this_machine_when_nothing_is_set() {
        var settings = read(Map.of());

        assertThat(settings).isEqualTo(new HttpSettings(8080, "127.0.0.1", Optional.empty(), false));
        assertThat(settings.origin()).isEqualTo(URI.create("http://localhost:8080"));
    }

    @Test
    void name_the_address_people_use() {
        var settings = read(Map.of("RELAYDESK_URL", "https://desk.acme.example/", "RELAYDESK_HTTP_PORT", "9000"));

        assertThat(settings.origin()).isEqualTo(URI.create("https://desk.acme.example"));
        assertThat(settings.ours("https://desk.acme.example")).isTrue();
        assertThat(settings.ours("http://localhost:9000")).isFalse();
    }

    @Test
    void know_a_local_desk_by_every_name_of_the_loopback() {
        assertThat(read(Map.of()).ours("http://localhost:8080")).isTrue();
        assertThat(read(Map.of()).ours("http://127.0.0.1:8080")).isTrue();
        assertThat(read(Map.of()).ours("http://[::1]:8080")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "https://evil.example",
                "http://desk.acme.example",
                "https://desk.acme.example:8443",
                "https://sub.desk.acme.example",
                "https://desk.acme.example.evil.example",
                "https://desk.acme.example/",
                "HTTPS://DESK.ACME.EXAMPLE",
                "https://desk.acme.example@evil.example"
            })
    void know_no_other_page_as_ours(String origin) {
        assertThat(read(Map.of("RELAYDESK_URL", "https://desk.acme.example")).ours(origin))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RELAYDESK_HTTP_PORT, 70000",
        "RELAYDESK_HTTP_PORT, -1",
        "RELAYDESK_HTTP_PORT, web",
        "RELAYDESK_URL, desk.acme.example",
        "RELAYDESK_URL, ftp://desk.acme.example",
        "RELAYDESK_URL, https://desk.acme.example/desk",
        "RELAYDESK_TRUST_FORWARDED, perhaps"
    })
    void refuse_nonsense_by_name(String key, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of(key, value)))
                .withMessageContaining(key);
    }

    private static HttpSettings read(Map<String, String> environment) {
        return Settings.of(environment).read(HttpSettings.class);
    }
}
