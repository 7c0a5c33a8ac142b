package io.relaydesk.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command line")
class CommandLineTest {
    record Known(
            @Setting(key = "RELAYDESK_HTTP_PORT", fallback = "8080", meaning = "port")
            int port,

            @Setting(key = "RELAYDESK_DEMO", fallback = "false", meaning = "demo")
            boolean demo,

            @Setting(key = "DATABASE_URL", meaning = "database")
            Optional<String> database,

            @Setting(key = "RELAYDESK_TOKEN", meaning = "token")
            Optional<Secret> token) {}

    @Test
    void sets_a_value_after_an_equals_sign_or_a_space() {
        assertThat(read("--http-port=8081").port()).isEqualTo(8081);
        assertThat(read("--http-port", "8082").port()).isEqualTo(8082);
    }

    @Test
    void wins_over_the_environment() {
        var settings = Settings.of(
                Map.of("RELAYDESK_HTTP_PORT", "1", "RELAYDESK_DEMO", "true"),
                List.of("--http-port=2"),
                List.of(Known.class));

        assertThat(settings.read(Known.class)).isEqualTo(new Known(2, true, Optional.empty(), Optional.empty()));
    }

    @Test
    void takes_a_switch_alone_for_true() {
        assertThat(read("--demo").demo()).isTrue();
        assertThat(read("--demo", "--http-port=3")).isEqualTo(new Known(3, true, Optional.empty(), Optional.empty()));
        assertThat(read("--demo", "false").demo()).isFalse();
    }

    @Test
    void knows_keys_without_our_prefix() {
        assertThat(read("--database-url=postgresql://db/desk").database()).contains("postgresql://db/desk");
    }

    @Test
    void suggests_the_nearest_option_for_an_unknown_one() {
        refuses("--htp-port=1").withMessage("There is no option --htp-port: did you mean --http-port?");
        refuses("--colour=red").withMessage("There is no option --colour: 'relaydesk settings' lists them all.");
    }

    @Test
    void refuses_what_is_no_option_and_an_option_without_its_value() {
        refuses("start").withMessageContaining("'start'");
        refuses("--http-port").withMessage("--http-port needs a value.");
        refuses("--http-port", "--demo").withMessage("--http-port needs a value.");
    }

    @Test
    void takes_no_secret_but_the_file_that_holds_it(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("token"), "sesame");

        assertThat(read("--token-file=" + file).token()).contains(new Secret("sesame"));
        refuses("--token=sesame").withMessageContaining("RELAYDESK_TOKEN_FILE").withMessageNotContaining("sesame");
        refuses("--http-port-file=x").withMessageContaining("There is no option --http-port-file");
    }

    private static Known read(String... arguments) {
        return Settings.of(Map.of(), List.of(arguments), List.of(Known.class)).read(Known.class);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<SettingsException> refuses(String... arguments) {
        return assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> read(arguments));
    }
}
