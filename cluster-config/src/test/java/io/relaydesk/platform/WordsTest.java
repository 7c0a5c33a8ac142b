package io.relaydesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.DomainError.Invalid;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name as people type it")
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "'  Ann   Agent ', Ann Agent",
        "'Ann\tAgent\r\n', Ann Agent",
        "Zoë Łukasz-Þórsdóttir, Zoë Łukasz-Þórsdóttir",
        "山田 太郎, 山田 太郎",
        "محمد, محمد",
        "Ann 🔥, Ann 🔥"
    })
    void is_kept_as_it_is_but_for_white_space(String typed, String kept) {
        assertThat(Words.name(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\u0000n",
                "An\u0007n",
                "An\u200bn",
                "An\u202en",
                "An\u2066n",
                "An\u2069n",
                "An\ufeffn",
                "An\u061cn",
                "An\u2060n",
                "An\u00adn",
                "An\u180en",
                "An\udb40\udc41n",
                "An\ud800n",
                "An\u0085n",
                "An\u2028n"
            })
    void loses_what_cannot_be_seen(String typed) {
        assertThat(Words.clean(typed)).isEqualTo("An n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                " A ",
                "\u200b\u200b\u200b",
                "A\u202e",
                "\u00a0\u3000",
                "\u3164\u3164",
                "\u2800\u2800"
            })
    void needs_two_characters_that_can_be_seen(String typed) {
        refused(typed);
    }

    @Test
    void has_at_most_100_characters() {
        assertThat(Words.name("a".repeat(100))).hasSize(100);
        assertThat(Words.name("🔥".repeat(100))).hasSize(200);
        refused("a".repeat(101));
        refused("🔥");
    }

    private static void refused(String typed) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Words.name(typed))
                .satisfies(refusal ->
                        assertThat(refusal.error()).isEqualTo(new Invalid(Map.of("name", "Use 2 to 100 characters."))));
    }
}
