package io.relaydesk.messages.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of outgoing mail; the fields are those of the contract. */
public final class MailViews {
    private MailViews() {}

    /**
     * @param lastError why the last attempt failed, in the words of the mail server; null when none did
     * @param nextAttemptAt null when none is to come
     * @param sentAt null until it was sent
     */
    public record MailView(
            UUID id,
            MailState state,
            String kind,
            String to,
            String subject,
            int attempts,
            String lastError,
            Instant createdAt,
            Instant nextAttemptAt,
            Instant sentAt) {}

    /** Newest first. @param next cursor of the following page, null on the last */
    public record MailPage(List<MailView> mails, String next) {
        public MailPage {
            mails = List.copyOf(mails);
        }
    }
}
