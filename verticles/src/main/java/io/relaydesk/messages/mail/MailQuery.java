package io.relaydesk.messages.mail;

import io.relaydesk.messages.mail.MailViews.MailPage;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.Optional;

/** What can be asked about outgoing mail. */
public sealed interface MailQuery<R> extends Message<R> {

    /**
     * Newest first.
     *
     * @param state empty for all
     * @param limit 1 to 200
     */
    @Needs(Permission.MAIL_READ)
    record Mails(Optional<MailState> state, Optional<String> cursor, int limit) implements MailQuery<MailPage> {}
}
