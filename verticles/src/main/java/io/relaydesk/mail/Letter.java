package io.relaydesk.mail;

import java.net.URI;
import java.util.List;

/**
 * A mail as it is meant, before it is written down as HTML and as plain text. All texts are plain and unescaped.
 *
 * @param from the name it comes from, also its letterhead
 * @param look of the workspace it comes from
 * @param preview what a mail program shows beside the subject
 * @param footer why one gets it
 */
record Letter(String subject, String from, Look look, String preview, List<Part> parts, String footer) {
    Letter {
        parts = List.copyOf(parts);
    }

    Letter(String subject, String from, String preview, List<Part> parts, String footer) {
        this(subject, from, Look.OURS, preview, parts, footer);
    }

    /** The same as a workspace wants it (WS-4). @param name empty to keep the one it has. @param words more for the footer, or empty */
    Letter branded(String name, String words, Look newLook) {
        return new Letter(
                subject,
                name.isEmpty() ? from : name,
                newLook,
                preview,
                parts,
                words.isEmpty() ? footer : words + " " + footer);
    }

    /** Colours as #rrggbb. @param on can be read on {@code colour} */
    record Look(String colour, String on) {
        static final Look OURS = new Look("#4f55d9", "#ffffff");
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
