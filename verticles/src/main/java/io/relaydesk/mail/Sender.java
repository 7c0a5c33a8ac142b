package io.relaydesk.mail;

import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Email;
import java.util.regex.Pattern;

/** Who a mail comes from: a name for people and an address. */
record Sender(String name, Email address) {
    private static final Pattern NAMED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]+)>");

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

    /** As it stands in the header. */
    String header() {
        return name.isEmpty() ? address.value() : HeaderText.name(name) + " <" + address + ">";
    }
}
