package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people wrote, made harmless: one allow-list for every role, applied on the way in (T-g). Links open outside and pass
 * nothing on. {@code text} is the same for searching, mails and previews.
 */
record RichText(String html, String text) {
    /** A link that leads to the same place wherever it is read: in the desk, in a mail. */
    private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\\\].*");

    /** No-break spaces and marks that take no room are nothing to read either. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}]*");

    /** Names a member: {@code <span data-mention="their id">@Their name</span>}, in this form only. */
    private static final String MENTION = "data-mention";

    private static final Pattern MEMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_MENTIONS = 50;
    private static final int PASSES = 4;
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
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
                    "hr",
                    "span")
            .allowAttributes(MENTION)
            .matching(MEMBER)
            .onElements("span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(OUTSIDE)
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    /** As {@link #of(String)}; with files nothing needs to be written, their names stand for it. */
    static RichText of(String typed, List<String> files) {
        if (files.isEmpty()
                || !BLANK.matcher(Jsoup.parseBodyFragment(typed).text()).matches()) return of(typed);
        return new RichText("", String.join(", ", files));
    }

    /** @throws Rejection naming the field {@code body} when nothing a person could read remains */
    static RichText of(String typed) {
        var html = settled(typed.contains("<") ? typed : paragraphs(typed));
        var text = toText(html);
        if (BLANK.matcher(Jsoup.parseBodyFragment(html).text()).matches())
            throw Rejection.invalid("body", "Write something first.");
        return new RichText(html, text);
    }

    /** Who is named, as the writer has it; at most 50. */
    Set<UUID> mentioned() {
        return spans(Jsoup.parseBodyFragment(html)).stream()
                .map(span -> UUID.fromString(span.attr(MENTION)))
                .limit(MOST_MENTIONS)
                .collect(Collectors.toSet());
    }

    /** The same, with mentions of these members only, by these names; others are left as text. */
    RichText naming(Map<UUID, String> names) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (var span : spans(document)) {
            var name = names.get(UUID.fromString(span.attr(MENTION)));
            if (span.parent() == null) continue;
            if (name == null) span.unwrap();
            else span.text("@" + name);
        }
        var named = settled(document.body().html());
        return new RichText(named, toText(named));
    }

    private static List<Element> spans(Document document) {
        return document.select("span[" + MENTION + "]");
    }

    /** Cleaned until cleaning changes nothing more: what is parsed again may read differently (GHSA-jpq8-j69f-mj98). */
    private static String settled(String typed) {
        var before = ALLOWED.sanitize(typed);
        for (var pass = 1; pass < PASSES; pass++) {
            var after = ALLOWED.sanitize(before);
            if (after.equals(before)) return after;
            before = after;
        }
        throw Rejection.invalid("body", "This text cannot be made clean. Send it as plain text.");
    }

    /** The beginning in one line, at most 140 characters. */
    String preview() {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= 140) return line;
        var end = Character.isHighSurrogate(line.charAt(138)) ? 138 : 139;
        return line.substring(0, end) + "…";
    }

    private static String paragraphs(String plain) {
        var escaped = plain.strip().replace("&", "&amp;");
        return "<p>" + escaped.replaceAll("\\R{2,}", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
    }

    private static String toText(String html) {
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) text.append(words.getWholeText());
                else if (node instanceof Element element && element.tagName().equals("li")) text.append("\n- ");
                else if (node instanceof Element element && element.tagName().equals("br")) text.append('\n');
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element
                        && element.isBlock()
                        && !element.tagName().equals("li")) text.append("\n\n");
            }
        });
        return text.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
