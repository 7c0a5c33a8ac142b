package io.relaydesk.mail;

import io.relaydesk.mail.Mailer.Undelivered;
import io.relaydesk.messages.mail.MailCommand;
import io.relaydesk.messages.mail.MailCommand.Retry;
import io.relaydesk.messages.mail.MailCommand.SendCode;
import io.relaydesk.messages.mail.MailQuery;
import io.relaydesk.messages.mail.MailQuery.Mails;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Unavailable;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends login codes at once and shows the outbox. One virtual thread per message. */
public final class MailVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(MailVerticle.class);
    private static final int CONCURRENCY = 16;
    private static final int TRIES = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Bus bus;
    private final Database database;
    private final Mailer mailer;
    private final Ids ids;
    private final Clock clock;

    public MailVerticle(Bus bus, Database database, Mailer mailer, Ids ids, Clock clock) {
        this.bus = bus;
        this.database = database;
        this.mailer = mailer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(MailCommand.class, CONCURRENCY, this::handle),
                bus.serve(MailQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, MailCommand<?> command) {
        return switch (command) {
            case SendCode send -> send(send);
            case Retry(var mail) -> database.change(request, tx -> OutboxRepository.retry(tx, mail));
        };
    }

    private Object answer(Envelope<?> request, MailQuery<?> query) {
        return switch (query) {
            case Mails mails -> database.read(request, tx -> OutboxRepository.page(tx, mails));
        };
    }

    private Void send(SendCode code) {
        var letter = Letters.code(code.code(), Duration.between(clock.instant(), code.expiresAt()));
        var id = ids.next();
        for (var attempt = 1; ; attempt++) {
            try {
                mailer.send(code.to(), letter, id, null);
                return null;
            } catch (Undelivered failure) {
                LOG.warn("A login code could not be sent, try {} of {}: {}", attempt, TRIES, failure.getMessage());
                if (attempt == TRIES) throw new Rejection(new Unavailable(BETWEEN));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
