package io.relaydesk.catalog;

import io.relaydesk.platform.Bus;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.LogReader;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The background half: counts how often tags are used. Runs on nodes with the worker role. */
public final class CatalogWorker extends VerticleBase {
    private final Bus bus;
    private final Database database;
    private LogReader reader;

    public CatalogWorker(Bus bus, Database database) {
        this.bus = bus;
        this.database = database;
    }

    @Override
    public Future<?> start() {
        reader = new LogReader("catalog", database, bus, new TagCounter());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        reader.close();
        return Future.succeededFuture();
    }
}
