package io.relaydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Email;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/** Who a mail comes from: a name for people and an address. */
record Sender(String name, Email address) {
    private static final Pattern NAMED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]+)>");
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9]+( [A-Za-z0-9]+)*");
    private static final int ENCODED_BYTES = 42;

    Sender {
        name = Words.clean(name);
    }

    /** @param text {@code Name <address>} or an address alone. @throws IllegalArgumentException naming MAIL_FROM */
    static Sender of(String text) {
        var named = NAMED.matcher(text.strip());
        try {
            if (named.matches()) {
                return new Sender(named.group("name").replace("\"", ""), Email.of(named.group("address")));
            }
            return new Sender("", Email.of(text));
        } catch (Rejection _) {
            throw new IllegalArgumentException("MAIL_FROM must be like Relaydesk <no-reply@example.com>.");
        }
    }

    /** The same address under another name. */
    Sender as(String otherName) {
        return new Sender(otherName, address);
    }

    String domain() {
        return address.value().substring(address.value().indexOf('@') + 1);
    }

    /** As it stands in the header. A name that is more than letters, digits and spaces is encoded (RFC 2047), so nothing in it counts. */
    String header() {
        if (name.isEmpty()) return address.value();
        return (HARMLESS.matcher(name).matches() ? name : encoded()) + " <" + address + ">";
    }

    private String encoded() {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var bytes = 0;
        for (var point : name.codePoints().toArray()) {
            var letter = Character.toString(point);
            var size = letter.getBytes(UTF_8).length;
            if (bytes + size > ENCODED_BYTES) {
                words.add(encode(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(letter);
            bytes += size;
        }
        words.add(encode(word));
        return String.join(" ", words);
    }

    private static String encode(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.toString().getBytes(UTF_8)) + "?=";
    }
}
