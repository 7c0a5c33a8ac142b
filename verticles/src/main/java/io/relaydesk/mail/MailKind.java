package io.relaydesk.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The mails that go through the outbox. */
enum MailKind {
    INVITATION,
    TICKET_ASSIGNED,
    TICKET_REPLIED,
    /** The same, for somebody in copy. */
    TICKET_COPIED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing for a kind that only a newer version of the desk knows. */
    static Optional<MailKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
