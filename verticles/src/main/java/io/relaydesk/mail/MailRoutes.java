package io.relaydesk.mail;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.mail.MailCommand.Retry;
import io.relaydesk.messages.mail.MailQuery.Mails;
import io.relaydesk.messages.mail.MailState;

/** Outgoing mail over HTTP. */
public final class MailRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "mails",
                call -> call.ask(new Mails(call.query("state").map(MailState::of), call.query("cursor"), call.limit()))
                        .map(Answer::ok));
        operations.on(
                "retryMail", call -> call.ask(new Retry(call.pathId("mail"))).map(Answer::ok));
    }
}
