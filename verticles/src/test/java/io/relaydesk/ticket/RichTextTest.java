package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rich text")
class RichTextTest {

    @Test
    void keeps_what_the_editor_makes() {
        var typed =
                "<h1>One</h1><h2>Two</h2><h3>Three</h3><p><strong>a</strong><b>b</b><em>c</em><i>d</i><u>e</u><s>f</s><code>g</code></p><pre>h</pre><blockquote><p>i</p></blockquote><ul><li>j</li></ul><ol><li>k</li></ol><hr"
                    + " />";

        assertThat(RichText.of(typed).html()).isEqualTo(typed);
    }

    @Test
    void makes_paragraphs_and_lines_of_plain_text() {
        var text = RichText.of("Hello,\r\nthe printer\n\n\nburns & smokes > ever  \n");

        assertThat(text.html()).isEqualTo("<p>Hello,<br />the printer</p><p>burns &amp; smokes &gt; ever</p>");
        assertThat(text.text()).isEqualTo("Hello,\nthe printer\n\nburns & smokes > ever");
    }

    @Test
    void keeps_an_entity_that_was_typed_as_such() {
        assertThat(RichText.of("&lt;b&gt; is bold").text()).isEqualTo("&lt;b&gt; is bold");
    }

    @Test
    void reads_as_text_with_lists_lines_and_paragraphs() {
        var text = RichText.of("<p>First</p><ul><li>one</li><li>two</li></ul><p>a<br>b</p><pre>x  y\n z</pre>");

        assertThat(text.text()).isEqualTo("First\n\n- one\n- two\n\na\nb\n\nx  y\n z");
    }

    @Test
    void sends_readers_outside_without_telling_where_they_came_from() {
        assertThat(RichText.of("<a href=\"https://acme.example/x?a=1\">the page</a>")
                        .html())
                .isEqualTo(
                        "<a href=\"https://acme.example/x?a&#61;1\" rel=\"nofollow noopener noreferrer\">the page</a>");
        assertThat(RichText.of("<a href=\"mailto:ann@acme.example\">Ann</a>").html())
                .contains("href=\"mailto:ann&#64;acme.example\"");
    }

    @Test
    void keeps_the_words_of_a_link_that_leads_nowhere() {
        assertThat(RichText.of("<a href=\"/workspaces\">here</a>").html()).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "<p></p>",
                "<p> </p>",
                "<p><br></p>",
                "<p>\u00a0</p>",
                "<p>&nbsp;\u200b\u2060</p>",
                "<script>x</script>",
                "<img src=x>",
                "<hr>",
                "<ul><li></li></ul>",
                "<!-- -->"
            })
    void must_say_something(String typed) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> RichText.of(typed))
                .satisfies(refusal ->
                        assertThat(refusal.error()).isEqualTo(new Invalid(Map.of("body", "Write something first."))));
    }

    @Test
    void is_shown_in_one_line() {
        assertThat(RichText.of("<p>The   printer</p><p>is on\nfire</p>").preview())
                .isEqualTo("The printer is on fire");
    }

    @Test
    void is_cut_at_140_characters() {
        assertThat(RichText.of("a".repeat(140)).preview()).isEqualTo("a".repeat(140));
        assertThat(RichText.of("a".repeat(141)).preview())
                .isEqualTo("a".repeat(139) + "…")
                .hasSize(140);
    }

    @Test
    void is_not_cut_through_an_emoji() {
        for (var before = 130; before <= 142; before++) {
            var preview = RichText.of("a".repeat(before) + "🔥".repeat(10)).preview();

            assertThat(preview).hasSizeLessThanOrEqualTo(140).startsWith("a".repeat(Math.min(before, 139)));
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(preview)).isTrue();
        }
    }

    @Test
    void is_not_read_below_a_depth_nobody_writes() {
        var deep = "<blockquote>".repeat(8_000) + "x" + "</blockquote>".repeat(8_000);

        assertThat(RichText.of("<p>seen</p>" + deep).html().split("<blockquote>"))
                .hasSizeLessThan(300);
    }
}
