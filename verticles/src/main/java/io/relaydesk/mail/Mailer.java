package io.relaydesk.mail;

import io.relaydesk.mail.MailSettings.SmtpAddress;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Hands letters to the mail server. Call from a virtual thread: sending waits for the server's answer. */
public final class Mailer {
    private final MailClient client;
    private final Sender sender;
    private final Duration timeout;
    private final int connections;

    private Mailer(MailClient client, MailSettings settings) {
        this.client = client;
        this.sender = settings.sender();
        this.timeout = settings.timeout();
        this.connections = settings.connections();
    }

    /** @param settings with the address of a mail server: the operator's, or that of the {@link MailCatcher} */
    public static Mailer open(Vertx vertx, MailSettings settings) {
        var server = SmtpAddress.of(settings.smtp().orElseThrow());
        var config = new MailConfig()
                .setHostname(server.host())
                .setPort(server.port())
                .setSsl(server.tls())
                .setStarttls(StartTLSOptions.valueOf(server.startTls().name()))
                .setHostnameVerificationAlgorithm("HTTPS")
                .setOwnHostname(settings.sender().domain())
                .setUserAgent("relaydesk")
                .setMaxPoolSize(settings.connections())
                .setKeepAliveTimeout(30);
        config.setConnectTimeout((int) settings.timeout().toMillis());
        server.login()
                .ifPresentOrElse(
                        login -> config.setLogin(LoginOption.REQUIRED)
                                .setUsername(login.user())
                                .setPassword(login.password()),
                        () -> config.setLogin(LoginOption.DISABLED));
        return new Mailer(MailClient.create(vertx, config), settings);
    }

    /** The mail server did not take a mail; the message says why, in its words. */
    static final class Undelivered extends RuntimeException {
        Undelivered(Throwable cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        }
    }

    /** How long {@link #send} takes at most. */
    Duration timeout() {
        return timeout;
    }

    /** How many may be sent at a time; more would wait and let their time run out. */
    int connections() {
        return connections;
    }

    /**
     * Sends one letter and waits until the server has taken it.
     *
     * @param id stays the same when a letter is sent again, so that mail programs show it once
     * @param thread letters about the same thing stand together, or null
     * @throws Undelivered when the server did not take it, or not in time
     */
    void send(String to, Letter letter, UUID id, UUID thread) {
        var message = new MailMessage()
                .setFrom(sender.as(letter.from()).header())
                .setTo(to)
                .setSubject(HeaderText.text(letter.subject()))
                .setText(LetterText.write(letter))
                .setHtml(LetterHtml.write(letter))
                .addHeader("Message-ID", reference(id))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All");
        if (thread != null) message.addHeader("References", reference(thread));
        try {
            client.sendMail(message)
                    .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .await();
        } catch (Exception failure) {
            // Also what await() throws without declaring it: no connection, no answer in time.
            throw new Undelivered(failure);
        }
    }

    public Future<Void> close() {
        return client.close();
    }

    private String reference(UUID id) {
        return "<" + id + "@" + sender.domain() + ">";
    }
}
