package io.relaydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relaydesk.platform.Words;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Text of people in the header of a mail: one line, and encoded (RFC 2047) unless it is harmless, so that nothing in it is taken
 * for an address or for another header. The mail client's own encoder breaks characters beyond the first plane.
 */
final class HeaderText {
    /** A name may hold nothing that means something among addresses. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9]+( [A-Za-z0-9]+)*");

    private static final Pattern PLAIN_TEXT = Pattern.compile("[ -~]{0,900}");
    private static final int BYTES_PER_WORD = 42;

    private HeaderText() {}

    static String name(String name) {
        var clean = Words.clean(name);
        return PLAIN_NAME.matcher(clean).matches() ? clean : encode(clean, " ");
    }

    /** Folded over several lines when it is long. */
    static String text(String text) {
        var clean = Words.clean(text);
        var plain = PLAIN_TEXT.matcher(clean).matches() && !clean.contains("=?");
        return plain ? clean : encode(clean, "\n ");
    }

    /** Words of at most 75 characters, none of them ending within a character. */
    private static String encode(String text, String between) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var bytes = 0;
        for (var point : text.codePoints().toArray()) {
            var letter = Character.toString(point);
            var size = letter.getBytes(UTF_8).length;
            if (bytes + size > BYTES_PER_WORD) {
                words.add(encodedWord(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(letter);
            bytes += size;
        }
        words.add(encodedWord(word));
        return String.join(between, words);
    }

    private static String encodedWord(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.toString().getBytes(UTF_8)) + "?=";
    }
}
