package io.relaydesk.tenant;

import io.relaydesk.platform.Rejection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in its one canonical form: trimmed, lower case, at most 254 characters. Refuses everything that parsers read
 * in different ways (comments, quotes, several addresses), because an address is an identity here (T-f11).
 */
public record Email(String value) {
    private static final Pattern SHAPE = Pattern.compile("(?!\\.)(?!.*\\.[.@])[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /** @throws Rejection when the text is no address, naming the field {@code email} */
    public static Email of(String text) {
        var typed = text.strip();
        // Before folding: the sign of kelvin would become a k.
        if (typed.length() > 254 || !SHAPE.matcher(typed).matches()) {
            throw Rejection.invalid("email", "This is not an e-mail address we can write to.");
        }
        return new Email(typed.toLowerCase(Locale.ROOT));
    }

    /** What stands before the @: a name for somebody who has not given one. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
