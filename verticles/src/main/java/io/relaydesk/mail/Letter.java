package io.relaydesk.mail;

import java.net.URI;
import java.util.List;

/**
 * A mail as it is meant, before it is written down as HTML and as plain text. All texts are plain and unescaped.
 *
 * @param from the name it comes from, also its letterhead
 * @param preview what a mail program shows beside the subject
 * @param footer why one gets it
 */
record Letter(String subject, String from, String preview, List<Part> parts, String footer) {
    Letter {
        parts = List.copyOf(parts);
    }

    sealed interface Part {}

    record Heading(String text) implements Part {}

    record Line(String text) implements Part {}

    /** A one-time code, to be read and typed or copied. */
    record Code(String digits) implements Part {}

    /** Short facts, one below the other. */
    record Facts(List<Fact> facts) implements Part {
        Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, String value) {}

    /** What somebody wrote. @param html of the allow-list that every message goes through, put in as it is. @param text the same in plain */
    record Quote(String html, String text) implements Part {}

    /** The one thing to do. */
    record Button(String label, URI target) implements Part {}

    record Small(String text) implements Part {}
}
