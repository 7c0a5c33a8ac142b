package io.relaydesk.notification;

import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.LogReader;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The background half: reads the log and clears away what is past its time. Runs on nodes with the worker role. */
public final class NotificationWorker extends VerticleBase {
    private final Bus bus;
    private final Database database;
    private final Ids ids;
    private LogReader reader;
    private Expiry expiry;

    public NotificationWorker(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        reader = new LogReader("notification", database, bus, new NotificationReader(ids));
        expiry = new Expiry(vertx, database);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        reader.close();
        expiry.close();
        return Future.succeededFuture();
    }
}
