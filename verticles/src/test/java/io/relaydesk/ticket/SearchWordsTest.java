package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaydesk.platform.Rejection;
import io.relaydesk.ticket.SearchWords.Field;
import io.relaydesk.ticket.SearchWords.Filter;
import io.relaydesk.ticket.SearchWords.Text;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is typed into the search box")
class SearchWordsTest {
    private static final String[] PARTS = {
        "printer",
        "-",
        "\"",
        " ",
        "*",
        ":",
        "status:",
        "tag:",
        "open",
        "..",
        ">",
        "2026-01-01",
        "ü",
        "\u0308",
        "東",
        "🙂",
        "\u0000",
        "\t",
        "//",
        "#42",
        "a",
        "\ud800",
        "\u00a0",
        "created:",
        "x:",
        "é",
        "'",
        "\\",
        "|",
        "&",
        "!",
        "(",
        ")",
        "<->",
        ":*"
    };

    @Test
    void is_words_phrases_exclusions_and_filters() {
        var words = SearchWords.parse("printer -\"on fire\" tag:vip -assignee:\"Ann Miller\" jam", true);

        assertThat(words.terms())
                .containsExactly(
                        new Text("printer", false, false, false),
                        new Text("on fire", true, false, true),
                        new Filter(Field.TAG, "vip", false),
                        new Filter(Field.ASSIGNEE, "Ann Miller", true),
                        new Text("jam", false, true, false));
    }

    @Test
    void goes_on_where_it_is_not_finished() {
        assertThat(SearchWords.parse("pri* ter", true).terms())
                .containsExactly(new Text("pri", false, true, false), new Text("ter", false, true, false));
        assertThat(SearchWords.parse("\"on fi", true).terms()).containsExactly(new Text("on fi", true, true, false));
        assertThat(SearchWords.parse("\"on fire\"", true).terms())
                .containsExactly(new Text("on fire", true, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x.example/a?b=c", "12:30", "Error: disk", "a:b", ":", "-:x"})
    void takes_no_filter_where_none_is_meant(String typed) {
        assertThat(SearchWords.parse(typed, true).terms())
                .allSatisfy(term -> assertThat(term).isInstanceOf(Text.class));
    }

    @Test
    void names_the_filters_there_are() {
        assertThatThrownBy(() -> SearchWords.parse("colour:red", true))
                .hasMessageContaining("status")
                .hasMessageContaining("team");
        assertThatThrownBy(() -> SearchWords.parse("team:blue", false)).hasMessageContaining("status");
    }

    @Test
    void is_refused_in_words_when_it_is_too_long() {
        assertThatThrownBy(() -> SearchWords.parse("x".repeat(10_000), true))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("300");
    }

    /** 20,000 texts put together by chance: refused in words or understood, and understood the same when written out. */
    @Test
    void never_breaks_and_means_the_same_when_it_is_written_out() {
        var chance = new Random(27);
        for (var round = 0; round < 20_000; round++) {
            var typed = Stream.generate(() -> PARTS[chance.nextInt(PARTS.length)])
                    .limit(chance.nextInt(14))
                    .reduce("", String::concat);
            SearchWords words;
            try {
                words = SearchWords.parse(typed, true);
            } catch (Rejection refused) {
                assertThat(refused.getMessage()).contains("q");
                continue;
            }

            assertThat(SearchWords.parse(words.toString(), true)).as(typed).isEqualTo(words);
        }
    }

    @Test
    void asks_the_index_in_its_own_language_whatever_the_words() {
        var lexemes = new SearchLexemes("abcdef", true);
        lexemes.text(
                new Text("on fire", true, true, false),
                java.util.List.of("on fire", "on fire"),
                java.util.List.of("g1"));
        lexemes.text(new Text("ice", false, false, true), java.util.List.of("ice"), java.util.List.of());
        lexemes.filter(java.util.List.of("copen", "cnew"), true);

        assertThat(lexemes.loose())
                .isEqualTo("(('abcdefon' & 'abcdeffire':*) | 'abcdef:g1') & !('abcdefice') & !('abcdef:copen' |"
                        + " 'abcdef:cnew')");
        assertThat(lexemes.exact()).isEqualTo("(('abcdefon' <-> 'abcdeffire':*) | 'abcdef:g1') & !('abcdefice')");
        assertThat(lexemes.subject()).isEqualTo("(('abcdefon':A <-> 'abcdeffire':*A))");
    }
}
