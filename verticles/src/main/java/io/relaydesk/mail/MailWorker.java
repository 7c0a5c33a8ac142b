package io.relaydesk.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Keys;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.LogReader;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The background half: reads the log into the outbox and sends what is in it. Runs on nodes with the worker role. */
public final class MailWorker extends VerticleBase {
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** The reader says so just before it commits. */
    private static final long UNTIL_COMMITTED_MS = 50;

    private final Bus bus;
    private final Database database;
    private final Mailer mailer;
    private final Keys keys;
    private final Ids ids;
    private final URI origin;
    private final MeterRegistry metrics;
    private final Duration lease;
    private LogReader reader;
    private OutboxRelay relay;

    /** @param origin where people reach the desk, for the links in mails */
    public MailWorker(
            Bus bus, Database database, Mailer mailer, Keys keys, Ids ids, URI origin, MeterRegistry metrics) {
        this(bus, database, mailer, keys, ids, origin, metrics, LEASE);
    }

    MailWorker(
            Bus bus,
            Database database,
            Mailer mailer,
            Keys keys,
            Ids ids,
            URI origin,
            MeterRegistry metrics,
            Duration lease) {
        this.bus = bus;
        this.database = database;
        this.mailer = mailer;
        this.keys = keys;
        this.ids = ids;
        this.origin = origin;
        this.metrics = metrics;
        this.lease = lease;
    }

    @Override
    public Future<?> start() {
        relay = new OutboxRelay(bus, database, mailer, new LetterSource(bus, database, keys, origin), lease, metrics);
        reader = new LogReader(
                "mail",
                database,
                bus,
                new MailReader(ids, () -> vertx.setTimer(UNTIL_COMMITTED_MS, _ -> relay.wake())));
        return Future.succeededFuture();
    }

    /** Waits for what is being sent, at most as long as the mail server may take. */
    @Override
    public Future<?> stop() {
        reader.close();
        return relay.close()
                .timeout(mailer.timeout().toMillis() + 1_000, TimeUnit.MILLISECONDS)
                .otherwiseEmpty();
    }
}
