package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mention in a text")
class MentionTest {
    final UUID ann = UUID.fromString("0199aa00-0000-7000-8000-000000000001");
    final UUID bob = UUID.fromString("0199aa00-0000-7000-8000-000000000002");

    @Test
    void says_the_name_the_member_has_whatever_was_typed() {
        var text = RichText.of("<p>Ask " + span(ann, "@<b>Bob</b>") + "!</p>");

        var named = text.naming(Map.of(ann, "Ann & Co"));

        assertThat(named.mentioned()).containsExactly(ann);
        assertThat(named.text()).isEqualTo("Ask @Ann & Co!");
        assertThat(RichText.of(named.html())).isEqualTo(named);
    }

    @Test
    void of_somebody_who_cannot_be_named_becomes_text() {
        var text = RichText.of("<p>" + span(ann, "@Ann") + " or " + span(bob, "@Bob") + "</p>");

        var named = text.naming(Map.of(bob, "Bob"));

        assertThat(named.mentioned()).containsExactly(bob);
        assertThat(named.text()).isEqualTo("@Ann or @Bob");
    }

    @Test
    void inside_another_is_none() {
        var text = RichText.of("<p>" + span(ann, "x" + span(bob, "@Bob")) + "</p>");

        var named = text.naming(Map.of(ann, "Ann", bob, "Bob"));

        assertThat(named.text()).isEqualTo("@Ann");
        assertThat(named.mentioned()).containsExactly(ann);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span data-mention=\"nobody\">@x</span>",
                "<span data-mention=\"0199AA00-0000-7000-8000-000000000001\">@x</span>",
                "<span data-mention=\" 0199aa00-0000-7000-8000-000000000001\">@x</span>",
                "<span class=\"a\" id=\"0199aa00-0000-7000-8000-000000000001\">@x</span>",
                "<a data-mention=\"0199aa00-0000-7000-8000-000000000001\" href=\"https://example.org\">@x</a>",
                "<b data-mention=\"0199aa00-0000-7000-8000-000000000001\">@x</b>"
            })
    void has_one_form_and_no_other(String html) {
        var text = RichText.of("<p>" + html + "</p>");

        assertThat(text.mentioned()).isEmpty();
        assertThat(text.html()).doesNotContain("data-mention", "class", "id=");
        assertThat(text.text()).isEqualTo("@x");
    }

    @Test
    void keeps_nothing_but_whom_it_names() {
        var text = RichText.of(
                "<p><span style=\"color:red\" onclick=\"x()\" data-mention=\"" + ann + "\">@Ann</span></p>");

        assertThat(text.html()).contains("data-mention=\"" + ann + "\"").doesNotContain("style", "onclick");
    }

    private static String span(UUID member, String inside) {
        return "<span data-mention=\"" + member + "\">" + inside + "</span>";
    }
}
