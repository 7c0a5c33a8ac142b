package io.relaydesk.mail;

import static org.owasp.encoder.Encode.forHtml;
import static org.owasp.encoder.Encode.forHtmlAttribute;

import io.relaydesk.mail.Letter.Button;
import io.relaydesk.mail.Letter.Code;
import io.relaydesk.mail.Letter.Facts;
import io.relaydesk.mail.Letter.Heading;
import io.relaydesk.mail.Letter.Line;
import io.relaydesk.mail.Letter.Look;
import io.relaydesk.mail.Letter.Part;
import io.relaydesk.mail.Letter.Quote;
import io.relaydesk.mail.Letter.Small;
import io.relaydesk.platform.Words;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a letter as HTML for mail programs: one column of tables with styles inline, no images, colours for light and dark.
 * Everything is escaped but the HTML of messages, which was made harmless when it came in.
 */
final class LetterHtml {
    private static final Template LAYOUT = Template.named("letter.html");
    private static final Template BUTTON = Template.named("button.html");
    private static final Template CODE = Template.named("code.html");

    private LetterHtml() {}

    static String write(Letter letter) {
        var name = letter.from().isBlank() ? "Relaydesk" : Words.clean(letter.from());
        return LAYOUT.fill(Map.of(
                "title", forHtml(Words.clean(letter.subject())),
                "preview", forHtml(Words.clean(letter.preview())),
                "initial", forHtml(initial(name)),
                "name", forHtml(name),
                "colour", letter.look().colour(),
                "on", letter.look().on(),
                "parts",
                        letter.parts().stream()
                                .map(part -> part(part, letter.look()))
                                .collect(Collectors.joining("\n")),
                "footer", forHtml(letter.footer())));
    }

    private static String part(Part part, Look look) {
        return switch (part) {
            case Heading(var text) ->
                "<h1 class=\"text\" style=\"margin:0 0"
                        + " 16px;font-size:20px;line-height:1.35;font-weight:600;color:#1b1b21\">"
                        + forHtml(text) + "</h1>";
            case Line(var text) ->
                "<p class=\"text\" style=\"margin:0 0 16px;font-size:15px;line-height:1.55;color:#1b1b21\">"
                        + forHtml(text) + "</p>";
            case Small(var text) ->
                "<p class=\"muted\" style=\"margin:0 0 16px;font-size:13px;line-height:1.5;color:#585863\">"
                        + forHtml(text) + "</p>";
            case Code(var digits) ->
                CODE.fill(Map.of(
                        "digits", forHtml(digits), "spelled", forHtmlAttribute(String.join(" ", digits.split("")))));
            case Facts(var facts) ->
                facts.stream()
                        .map(fact -> fact(fact.name(), fact.value()))
                        .collect(Collectors.joining(
                                "",
                                "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0"
                                        + " 20px\">",
                                "</table>"));
            case Quote(var html, var _) ->
                "<div class=\"message\" style=\"margin:0 0 24px;padding:16px 18px"
                        + " 4px;border-radius:8px;background:#f3f3f6;"
                        + "color:#1b1b21;font-size:15px;line-height:1.55;word-break:break-word\">" + html + "</div>";
            case Button(var label, var target) ->
                BUTTON.fill(Map.of(
                        "colour", look.colour(),
                        "on", look.on(),
                        "label", forHtml(label),
                        "target", forHtmlAttribute(target.toString()),
                        "shown", forHtml(target.toString())));
        };
    }

    private static String fact(String name, String value) {
        return "<tr><td class=\"muted\" style=\"padding:2px 20px 2px 0;font-size:13px;line-height:1.5;color:#585863;"
                + "vertical-align:top;white-space:nowrap\">" + forHtml(name)
                + "</td><td class=\"text\" style=\"padding:2px 0;font-size:13px;line-height:1.5;color:#1b1b21\">"
                + forHtml(value) + "</td></tr>";
    }

    private static String initial(String name) {
        return Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
