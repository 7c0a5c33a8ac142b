package io.relaydesk.job;

import io.relaydesk.platform.Bus;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.JobRunner;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Map;

/** The background half: has the concerns do their jobs. Runs on nodes with the worker role. */
public final class JobWorker extends VerticleBase {
    private final Bus bus;
    private final Database database;
    private final Map<String, JobRunner.Work> kinds;
    private JobRunner runner;

    /** @param kinds who does which kind of job */
    public JobWorker(Bus bus, Database database, Map<String, JobRunner.Work> kinds) {
        this.bus = bus;
        this.database = database;
        this.kinds = kinds;
    }

    @Override
    public Future<?> start() {
        runner = new JobRunner(database, bus, kinds);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        runner.close();
        return Future.succeededFuture();
    }
}
