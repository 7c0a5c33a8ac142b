package io.relaydesk.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of a node")
class SettingsTest {
    enum Colour {
        RED,
        PALE_BLUE
    }

    record All(
            @Setting(key = "RELAYDESK_PORT", fallback = "8080", meaning = "port")
            int port,

            @Setting(key = "RELAYDESK_BYTES", fallback = "5000000000", meaning = "bytes")
            long bytes,

            @Setting(key = "RELAYDESK_DEMO", fallback = "false", meaning = "demo")
            boolean demo,

            @Setting(key = "RELAYDESK_NAME", fallback = "relaydesk", meaning = "name")
            String name,

            @Setting(key = "RELAYDESK_WAIT", fallback = "30s", meaning = "wait")
            Duration pause,

            @Setting(key = "RELAYDESK_URL", fallback = "http://localhost:8080", meaning = "address")
            URI url,

            @Setting(key = "RELAYDESK_DATA", fallback = "data", meaning = "folder")
            Path data,

            @Setting(key = "RELAYDESK_COLOUR", fallback = "red", meaning = "colour")
            Colour colour,

            @Setting(key = "RELAYDESK_MEMBERS", meaning = "members")
            List<String> members,

            @Setting(key = "RELAYDESK_DNS", meaning = "dns") Optional<String> dns,

            @Setting(key = "RELAYDESK_TOKEN", meaning = "token")
            Optional<Secret> token) {}

    record Login(
            @Setting(key = "SMTP_PASSWORD", meaning = "What the mail server wants to hear")
            Secret password) {}

    record Beat(
            @Setting(key = "RELAYDESK_BEAT", fallback = "20s", meaning = "beat")
            Duration beat,

            @Setting(key = "RELAYDESK_AWAY", fallback = "45s", meaning = "away")
            Duration away) {
        Beat {
            if (!beat.isPositive()) throw new IllegalArgumentException("RELAYDESK_BEAT must be positive: " + beat);
            if (beat.compareTo(away) > 0) throw new IllegalArgumentException("a beat is longer than being away");
        }
    }

    @Test
    void are_the_defaults_when_nothing_is_set() {
        var all = Settings.of(Map.of()).read(All.class);

        assertThat(all)
                .isEqualTo(new All(
                        8080,
                        5_000_000_000L,
                        false,
                        "relaydesk",
                        Duration.ofSeconds(30),
                        URI.create("http://localhost:8080"),
                        Path.of("data"),
                        Colour.RED,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void are_what_the_environment_says() {
        var all = Settings.of(Map.ofEntries(
                        Map.entry("RELAYDESK_PORT", "9000"),
                        Map.entry("RELAYDESK_BYTES", "12"),
                        Map.entry("RELAYDESK_DEMO", "TRUE"),
                        Map.entry("RELAYDESK_NAME", " acme "),
                        Map.entry("RELAYDESK_WAIT", "5m"),
                        Map.entry("RELAYDESK_URL", "https://help.example.com"),
                        Map.entry("RELAYDESK_DATA", "/var/lib/relaydesk"),
                        Map.entry("RELAYDESK_COLOUR", "pale-blue"),
                        Map.entry("RELAYDESK_MEMBERS", "one:5701, two:5701,"),
                        Map.entry("RELAYDESK_DNS", "cluster.local"),
                        Map.entry("RELAYDESK_TOKEN", "abc")))
                .read(All.class);

        assertThat(all)
                .isEqualTo(new All(
                        9000,
                        12,
                        true,
                        "acme",
                        Duration.ofMinutes(5),
                        URI.create("https://help.example.com"),
                        Path.of("/var/lib/relaydesk"),
                        Colour.PALE_BLUE,
                        List.of("one:5701", "two:5701"),
                        Optional.of("cluster.local"),
                        Optional.of(new Secret("abc"))));
    }

    @Test
    void take_an_empty_value_for_not_set() {
        assertThat(Settings.of(Map.of("RELAYDESK_PORT", " ")).read(All.class).port())
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "90s, PT90S", "2h, PT2H", "7d, P7D", "PT1M30S, PT90S"})
    void know_durations_in_short_and_in_full(String text, Duration duration) {
        assertThat(Settings.of(Map.of("RELAYDESK_WAIT", text)).read(All.class).pause())
                .isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({
        "RELAYDESK_PORT, 80x, a whole number",
        "RELAYDESK_PORT, 3000000000, a whole number",
        "RELAYDESK_DEMO, yes, true or false",
        "RELAYDESK_WAIT, soon, a duration",
        "RELAYDESK_WAIT, 99999999999999999999d, a duration",
        "RELAYDESK_URL, example, an address",
        "RELAYDESK_COLOUR, green, 'red, pale-blue'"
    })
    void refuse_nonsense_and_name_the_key(String key, String text, String expected) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of(key, text)).read(All.class))
                .withMessageStartingWith(key + " must be ")
                .withMessageContaining(expected)
                .withMessageContaining("but is '" + text + "'");
    }

    @Test
    void never_show_an_address_that_may_hold_a_password() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of("RELAYDESK_URL", "smtp ://me:sesame@host"))
                        .read(All.class))
                .withMessageContaining("RELAYDESK_URL")
                .withMessageNotContaining("sesame");
    }

    @Test
    void say_what_must_be_set() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of()).read(Login.class))
                .withMessage("SMTP_PASSWORD must be set: What the mail server wants to hear.");
    }

    @Test
    void are_refused_by_the_record_in_its_own_words_or_with_its_keys() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of("RELAYDESK_BEAT", "0s")).read(Beat.class))
                .withMessage("RELAYDESK_BEAT must be positive: PT0S");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of("RELAYDESK_BEAT", "1h")).read(Beat.class))
                .withMessage("Please check RELAYDESK_BEAT, RELAYDESK_AWAY: a beat is longer than being away");
    }

    @Test
    void read_a_secret_from_a_file(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("password"), "open sesame\n");

        var login = Settings.of(Map.of("SMTP_PASSWORD_FILE", file.toString())).read(Login.class);

        assertThat(login.password().reveal()).isEqualTo("open sesame");
    }

    @Test
    void refuse_a_secret_file_that_is_missing_or_empty(@TempDir Path folder) throws Exception {
        var empty = Files.createFile(folder.resolve("empty"));
        for (var file : List.of(empty, folder.resolve("missing"))) {
            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(() -> Settings.of(Map.of("SMTP_PASSWORD_FILE", file.toString()))
                            .read(Login.class))
                    .withMessageContaining("SMTP_PASSWORD_FILE")
                    .withMessageContaining(file.toString());
        }
    }

    @Test
    void are_told_to_the_operator_as_a_table() {
        var table = Settings.describe(List.of(Login.class, Beat.class));

        assertThat(table).isEqualTo("""
            KEY             TYPE      DEFAULT        MEANING
            SMTP_PASSWORD   secret    (must be set)  What the mail server wants to hear
            RELAYDESK_BEAT  duration  20s            beat
            RELAYDESK_AWAY  duration  45s            away
            """);
    }
}
