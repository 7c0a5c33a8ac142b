package io.relaydesk.mail;

import io.relaydesk.mail.Letter.Button;
import io.relaydesk.mail.Letter.Code;
import io.relaydesk.mail.Letter.Facts;
import io.relaydesk.mail.Letter.Heading;
import io.relaydesk.mail.Letter.Line;
import io.relaydesk.mail.Letter.Part;
import io.relaydesk.mail.Letter.Quote;
import io.relaydesk.mail.Letter.Small;
import io.relaydesk.platform.Words;
import java.util.stream.Collectors;

/** Writes a letter as plain text, good to read by itself. */
final class LetterText {
    private LetterText() {}

    static String write(Letter letter) {
        var body = letter.parts().stream().map(LetterText::part).collect(Collectors.joining("\n\n"));
        return body + "\n\n-- \n" + Words.clean(letter.from()) + "\n" + Words.clean(letter.footer()) + "\n";
    }

    private static String part(Part part) {
        return switch (part) {
            case Heading(var text) -> Words.clean(text);
            case Line(var text) -> Words.clean(text);
            case Code(var digits) -> "    " + digits;
            case Facts(var facts) ->
                facts.stream()
                        .map(fact -> Words.clean(fact.name()) + ": " + Words.clean(fact.value()))
                        .collect(Collectors.joining("\n"));
            case Quote(var _, var text) -> text;
            case Button(var label, var target) -> label + ":\n" + target;
            case Small(var text) -> Words.clean(text);
        };
    }
}
