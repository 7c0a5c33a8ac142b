package io.relaydesk.messages.mail;

import io.relaydesk.messages.mail.MailViews.MailView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.platform.Permission;
import java.time.Instant;
import java.util.UUID;

/** What outgoing mail can be asked to do. */
public sealed interface MailCommand<R> extends Message<R> {

    /**
     * Sends a login code at once. It is kept nowhere: when three tries fail, the person asks for another.
     *
     * @param code 6 digits
     */
    @OpenTo(Who.DESK)
    record SendCode(String to, String code, Instant expiresAt) implements MailCommand<Void> {
        /** Without the code, which is as good as a password while it lasts. */
        @Override
        public String toString() {
            return "SendCode[to=" + to + ", expiresAt=" + expiresAt + "]";
        }
    }

    /** Tries a failed mail again, as often as a new one. */
    @Needs(Permission.MAIL_READ)
    record Retry(UUID mail) implements MailCommand<MailView> {}
}
