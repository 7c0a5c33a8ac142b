package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rich text that means harm")
class RichTextAttackTest {
    private static final Set<String> TAGS = Set.of(
            "p",
            "br",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "a",
            "h1",
            "h2",
            "h3",
            "hr");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    /** Everything between angle brackets that we ever write. */
    private static final Pattern WRITTEN = Pattern.compile("</?(" + String.join("|", TAGS)
            + ")( /)?>|<a href=\"(https?:|mailto:)[^\"<>]*\"" + " rel=\"[a-z ]*\">|<a>");

    static List<String> attacks() {
        try (var lines = RichTextAttackTest.class.getResourceAsStream("/hostile-html.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> ESCAPE.matcher(line)
                            .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(match.group(1), 16)))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void is_tried_in_at_least_sixty_ways() {
        assertThat(attacks()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void keeps_nothing_but_what_is_allowed(String attack) {
        var clean = RichText.of("<p>seen</p>" + attack);

        assertThat(clean.text()).startsWith("seen");
        assertThat(Jsoup.parseBodyFragment(clean.html()).body().select("*").stream()
                        .skip(1))
                .allSatisfy(RichTextAttackTest::isAllowed);
        assertThat(WRITTEN.matcher(clean.html()).replaceAll("")).doesNotContain("<", ">");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void is_clean_after_one_pass(String attack) {
        var once = RichText.of("<p>seen</p>" + attack);

        assertThat(RichText.of(once.html())).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void is_harmless_inside_other_elements(String attack) {
        for (var frame :
                List.of("<ul><li>%s</li></ul>", "<pre><code>%s</code></pre>", "<a href='https://x.example'>%s")) {
            var clean = RichText.of("seen<br>" + frame.formatted(attack));

            assertThat(WRITTEN.matcher(clean.html()).replaceAll("")).doesNotContain("<", ">");
        }
    }

    @Test
    void can_be_stored() {
        assertThat(attacks())
                .map(attack -> RichText.of("<p>seen</p>" + attack))
                .allSatisfy(clean -> assertThat(clean.html() + clean.text())
                        .doesNotContain("\u0000")
                        .satisfies(text -> assertThat(
                                        StandardCharsets.UTF_8.newEncoder().canEncode(text))
                                .isTrue()));
    }

    private static void isAllowed(Element element) {
        assertThat(TAGS).contains(element.tagName());
        var attributes = element.attributes().asList().stream()
                .collect(java.util.stream.Collectors.toMap(Attribute::getKey, Attribute::getValue));
        if (attributes.isEmpty()) return;
        assertThat(element.tagName()).isEqualTo("a");
        assertThat(attributes)
                .containsOnlyKeys("href", "rel")
                .containsAllEntriesOf(Map.of("rel", "nofollow noopener noreferrer"));
        assertThat(attributes.get("href")).matches("(https?://|mailto:)(?s).*");
    }
}
