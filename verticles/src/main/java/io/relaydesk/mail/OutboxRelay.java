package io.relaydesk.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.relaydesk.mail.LetterSource.Overtaken;
import io.relaydesk.messages.notification.NotificationCommand.TellOfFailedMail;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Sql;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due in the outbox. Claims a few at a time for a minute; a node that dies meanwhile leaves them to the others. A
 * mail that cannot be sent waits longer each time, and is given up after the eighth; then owners and admins are told. Runs on a
 * virtual thread of its own, each mail on another.
 */
final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    static final int MOST_ATTEMPTS = 8;
    private static final int AT_A_TIME = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final long POLL_MS = 2_000;

    private final Bus bus;
    private final Database database;
    private final Mailer mailer;
    private final LetterSource letters;
    private final Duration lease;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore connections;
    private final Promise<Void> ended = Promise.promise();
    private final Counter sent;
    private final Counter failed;
    private final Counter retried;
    private volatile double secondsOverdue;
    private volatile boolean open = true;

    /** @param lease how long a claim lasts; longer than {@link Mailer#timeout} */
    OutboxRelay(
            Bus bus, Database database, Mailer mailer, LetterSource letters, Duration lease, MeterRegistry metrics) {
        this.bus = bus;
        this.database = database;
        this.mailer = mailer;
        this.letters = letters;
        this.lease = lease;
        // One is left for login codes, which people wait for.
        this.connections = new Semaphore(Math.max(1, mailer.connections() - 1));
        this.sent = metrics.counter("relaydesk.mail", "outcome", "sent");
        this.failed = metrics.counter("relaydesk.mail", "outcome", "failed");
        this.retried = metrics.counter("relaydesk.mail", "outcome", "retried");
        metrics.gauge("relaydesk.mail.overdue.seconds", this, relay -> relay.secondsOverdue);
        Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    /** Looks into the outbox now. */
    void wake() {
        wake.release();
    }

    /** Claims nothing more. @return completes when what is being sent has come to its end */
    Future<Void> close() {
        open = false;
        wake.release();
        return ended.future();
    }

    /** How long a mail waits after an attempt that failed. */
    static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void run() {
        while (open) {
            try {
                var more = pass() == AT_A_TIME;
                if (!more && wake.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) wake.drainPermits();
            } catch (InterruptedException _) {
                break;
            } catch (RuntimeException failure) {
                LOG.warn("The outbox could not be looked into and will be again: {}", failure.toString());
                pause();
            }
        }
        ended.complete();
    }

    /** @return how many mails were claimed; all have come to an end, good or bad */
    private int pass() throws InterruptedException {
        var until = System.nanoTime() + lease.toNanos();
        var claimed = database.due(sql -> {
            secondsOverdue = OutboxRepository.secondsOverdue(sql);
            return OutboxRepository.claim(sql, AT_A_TIME, lease);
        });
        var deliveries = new ArrayList<Thread>();
        for (var mail : claimed) {
            deliveries.add(Thread.startVirtualThread(() -> deliver(mail, until)));
        }
        for (var delivery : deliveries) {
            delivery.join();
        }
        return claimed.size();
    }

    private void deliver(Outgoing mail, long until) {
        connections.acquireUninterruptibly();
        try {
            // Too late to be sure that nobody else sends it as well.
            if (until - System.nanoTime() < mailer.timeout().toNanos())
                note(sql -> OutboxRepository.release(sql, mail));
            else settle(mail, attempt(mail));
        } catch (RuntimeException failure) {
            LOG.warn("Mail {} stays claimed and will be tried again: {}", mail.id(), failure.toString());
        } finally {
            connections.release();
        }
    }

    private sealed interface Outcome {
        record Sent() implements Outcome {}

        /** Not to be sent any more. */
        record Dropped(String why) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    private Outcome attempt(Outgoing mail) {
        try {
            mailer.send(mail.to(), letters.letterFor(mail), mail.id(), mail.about(Outgoing.TICKET));
            return new Outcome.Sent();
        } catch (Overtaken overtaken) {
            return new Outcome.Dropped(overtaken.getMessage());
        } catch (RuntimeException failure) {
            return new Outcome.Refused(reason(failure));
        }
    }

    private void settle(Outgoing mail, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent() -> {
                sent.increment();
                noteSent(mail);
            }
            case Outcome.Dropped(var why) -> {
                LOG.info("Mail {} was dropped: {}", mail.id(), why);
                note(sql -> OutboxRepository.markFailed(sql, mail, why));
            }
            case Outcome.Refused(var why)
            when mail.attempts() < MOST_ATTEMPTS -> {
                LOG.info("Mail {} waits for another attempt after {}: {}", mail.id(), mail.attempts(), why);
                note(sql -> OutboxRepository.markPending(sql, mail, pauseAfter(mail.attempts()), why));
                retried.increment();
            }
            case Outcome.Refused(var why) -> {
                LOG.warn("Mail {} was given up after {} attempts: {}", mail.id(), mail.attempts(), why);
                // Told first: if we die in between, the claim runs out, and the next attempt tells again, once.
                bus.ask(new Envelope<>(
                                new Actor.Desk(mail.workspace(), "mail"),
                                "mail-" + mail.id(),
                                new TellOfFailedMail(mail.id(), "To " + mail.to() + ": " + mail.subject())))
                        .await();
                note(sql -> OutboxRepository.markFailed(sql, mail, why));
                failed.increment();
            }
        }
    }

    /** A mail that went out but is not noted as sent goes out twice, so this tries hard. */
    private void noteSent(Outgoing mail) {
        for (var attempt = 1; ; attempt++) {
            try {
                note(sql -> OutboxRepository.markSent(sql, mail));
                return;
            } catch (RuntimeException failure) {
                if (attempt == 5) throw failure;
            }
            pause();
        }
    }

    private void note(Consumer<Sql> outcome) {
        database.due(sql -> {
            outcome.accept(sql);
            return null;
        });
    }

    /** In one line, at most 300 characters. */
    private static String reason(Throwable failure) {
        var words =
                Words.clean(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
        return words.length() <= 300 ? words : words.substring(0, 300);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
