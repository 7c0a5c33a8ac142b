package io.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.mail.Letter.Look;
import io.relaydesk.mail.Letters.TicketFacts;
import io.relaydesk.messages.workspace.Role;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A letter")
class LetterTest {
    static final String HOSTILE = "<script>alert(1)</script>\"'&{{digits}}";

    @Test
    void with_a_code_has_it_in_the_subject_and_says_how_long_it_lasts() {
        var letter = Letters.code("482913", Duration.ofMinutes(5));

        assertThat(letter.subject()).isEqualTo("482913 is your Relaydesk code");
        assertThat(LetterText.write(letter))
                .contains("    482913\n")
                .contains("expires in 5 minutes")
                .contains("If you did not ask for it, do nothing.");
        assertThat(Jsoup.parse(LetterHtml.write(letter)).selectFirst(".digits").text())
                .isEqualTo("482913");
    }

    @Test
    void rounds_what_is_left_of_a_code_up_to_minutes() {
        assertThat(LetterText.write(Letters.code("482913", Duration.ofSeconds(299))))
                .contains("in 5 minutes");
        assertThat(LetterText.write(Letters.code("482913", Duration.ofSeconds(2))))
                .contains("in 1 minute ");
        assertThat(LetterText.write(Letters.code("482913", Duration.ofSeconds(-2))))
                .contains("in 1 minute ");
    }

    @Test
    void of_invitation_has_one_button_and_the_same_link_in_plain() {
        var letter = Letters.invitation(
                "Ann invited you to Acme",
                "Acme",
                "Ann",
                "new@example.org",
                Role.AGENT,
                ZonedDateTime.parse("2026-11-27T10:00:00Z"),
                URI.create("https://desk.example/invite#abc"));

        var html = Jsoup.parse(LetterHtml.write(letter));
        assertThat(html.select("a").eachAttr("href")).containsOnly("https://desk.example/invite#abc");
        assertThat(html.text()).contains("Ann invited you to the help desk of Acme as an agent.", "27 November 2026");
        assertThat(LetterText.write(letter)).contains("Accept the invitation:\nhttps://desk.example/invite#abc");
    }

    @Test
    void looks_as_its_workspace_wants_it() {
        var letter = Letters.assigned("Help", ticket("Help"), "Ann")
                .branded("Acme support", "Acme Ltd.", new Look("#ffe600", "#111215"));

        var html = LetterHtml.write(letter);
        assertThat(Jsoup.parse(html).select("a").first().attr("style")).contains("color:#111215");
        assertThat(html).contains("background:#ffe600").doesNotContain("background:#4f55d9");
        assertThat(Jsoup.parse(html).text()).contains("Acme support", "Acme Ltd. You get this mail");
        assertThat(letter.from()).isEqualTo("Acme support");
    }

    @Test
    void shows_hostile_names_and_subjects_as_they_are_and_runs_nothing() {
        var letter = Letters.assigned(HOSTILE, ticket(HOSTILE), HOSTILE);

        var html = Jsoup.parse(LetterHtml.write(letter));
        assertThat(html.select("script")).isEmpty();
        assertThat(html.title()).isEqualTo(HOSTILE);
        assertThat(html.selectFirst("h1").text()).isEqualTo(HOSTILE);
        assertThat(LetterText.write(letter)).contains(HOSTILE);
    }

    @Test
    void carries_the_message_as_rich_and_as_plain_text() {
        var letter =
                Letters.reply("Re: Help (#7)", ticket("Help"), "Ann", "<p>Try <b>this</b>.</p>", "Try this.", false);

        assertThat(Jsoup.parse(LetterHtml.write(letter)).selectFirst(".message").html())
                .contains("<b>this</b>");
        assertThat(LetterText.write(letter)).contains("\n\nTry this.\n\n").doesNotContain("<");
    }

    @Test
    void works_with_images_off_because_it_has_none() {
        assertThat(LetterHtml.write(Letters.code("482913", Duration.ofMinutes(5))))
                .doesNotContain("<img")
                .doesNotContain("url(")
                .doesNotContain("http");
    }

    @Test
    void keeps_every_line_of_a_fact_on_one_line() {
        var letter = Letters.assigned("s", ticket("a\r\nBcc: all@example.org"), "Ann\nX");

        assertThat(LetterText.write(letter)).contains("a Bcc: all@example.org").contains("Ann X assigned");
    }

    @Test
    void shows_an_emoji_as_the_initial_of_a_workspace() {
        var letter = new Letter("s", "🦊 Fox", "", java.util.List.of(), "f");

        assertThat(LetterHtml.write(letter)).contains(">🦊</td>");
    }

    private static TicketFacts ticket(String text) {
        return new TicketFacts(
                "Acme", 7, text, text, "Open", "High", text, URI.create("https://desk.example/acme/requests/7"));
    }
}
