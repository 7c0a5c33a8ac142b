package io.relaydesk.setting;

import io.relaydesk.platform.Rejection;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail domain in its one canonical form: lower case, as in DNS. Blocks what is below it, too. Pure. */
record Domain(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** @param typed a domain, perhaps with an @ or "*." before it. @throws Rejection naming the field {@code domain} */
    static Domain of(String typed) {
        try {
            var bare = typed.strip().replaceFirst("^.*@", "").replaceFirst("^\\*\\.", "");
            var ascii = IDN.toASCII(bare, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (SHAPE.matcher(ascii).matches()) return new Domain(ascii);
        } catch (IllegalArgumentException _) {
            // falls through to the refusal
        }
        throw Rejection.invalid("domain", "Give a mail domain, like example.com.");
    }
}
