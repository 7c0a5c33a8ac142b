package io.relaydesk.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.relaydesk.platform.settings.StartupProblem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mail server of a desk that has none: a real SMTP server on the loopback address that takes every mail, keeps the newest in
 * memory and shows them on a page, so that login codes and invitations can be read. Nothing leaves the machine.
 */
public final class MailCatcher {
    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final Vertx vertx;
    private final Pile pile;
    private final GreenMail server;
    private final HttpServer page;

    private MailCatcher(Vertx vertx, Pile pile, GreenMail server, HttpServer page) {
        this.vertx = vertx;
        this.pile = pile;
        this.server = server;
        this.page = page;
    }

    /** Fails with {@link StartupProblem} when one of its ports is taken. */
    public static Future<MailCatcher> start(Vertx vertx, MailSettings settings) {
        var pile = new Pile();
        return vertx.executeBlocking(() -> listen(settings.catcherPort(), pile), false)
                .compose(server -> vertx.createHttpServer()
                        .requestHandler(new CatcherPage(pile))
                        .listen(settings.pagePort(), LOOPBACK)
                        .recover(taken -> vertx.executeBlocking(() -> {
                                    server.stop();
                                    return null;
                                })
                                .transform(_ -> Future.failedFuture(StartupProblem.cannotListen(
                                        LOOPBACK, settings.pagePort(), "RELAYDESK_MAIL_PAGE_PORT", taken))))
                        .map(page -> new MailCatcher(vertx, pile, server, page)));
    }

    /** The address of the mail server, as MAIL_SMTP would give it. */
    public URI smtp() {
        return URI.create("smtp://" + LOOPBACK + ":" + server.getSmtp().getPort() + "?starttls=disabled");
    }

    /** Where the mails can be read. */
    public URI page() {
        return URI.create("http://localhost:" + page.actualPort() + "/");
    }

    /** What was caught, newest first. */
    List<CaughtMail> mails() {
        return pile.all();
    }

    public Future<Void> close() {
        return page.close()
                .eventually(() -> vertx.executeBlocking(() -> {
                    server.stop();
                    return null;
                }));
    }

    private static GreenMail listen(int port, Pile pile) {
        refuseTaken(port);
        var server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        try {
            server.start();
        } catch (RuntimeException failure) {
            throw StartupProblem.cannotListen(LOOPBACK, port, "RELAYDESK_MAIL_PORT", failure);
        }
        server.getUserManager().setMessageDeliveryHandler((_, recipient) -> new Addressee(recipient, pile));
        return server;
    }

    /** The library notices a taken port late and says little. */
    private static void refuseTaken(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            LOG.debug("Port {} is free", probe.getLocalPort());
        } catch (IOException taken) {
            throw StartupProblem.cannotListen(LOOPBACK, port, "RELAYDESK_MAIL_PORT", taken);
        }
    }

    /** Whoever a mail is for: it lands on the pile instead of in a mailbox of the library, which would keep it for ever. */
    private record Addressee(MailAddress address, Pile pile) implements GreenMailUser {
        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            try {
                pile.add(id -> CaughtMail.of(id, Instant.now(), address.getEmail(), message));
            } catch (Exception unreadable) {
                LOG.warn("A caught mail could not be read: {}", unreadable.toString());
            }
        }

        @Override
        public String getEmail() {
            return address.getEmail();
        }

        @Override
        public String getLogin() {
            return address.getEmail();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getQualifiedMailboxName() {
            return address.getEmail();
        }

        @Override
        public void setPassword(String password) {
            // Everybody may hand in mails.
        }

        @Override
        public void authenticate(String password) {
            // As above.
        }

        @Override
        public void create() {
            // There is nothing to keep.
        }

        @Override
        public void delete() {
            // As above.
        }
    }
}
