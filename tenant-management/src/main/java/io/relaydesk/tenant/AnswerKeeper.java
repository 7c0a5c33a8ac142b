package io.relaydesk.tenant;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets answers given under an Idempotency-Key after 24 hours (D10); looks every ten minutes, removes 5,000 at a time. */
public final class AnswerKeeper extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerKeeper.class);
    private static final long EVERY_MS = 600_000;
    private static final int AT_A_TIME = 5_000;
    private final Database database;

    public AnswerKeeper(Database database) {
        this.database = database;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY_MS, _ -> Thread.startVirtualThread(this::forgetQuietly));
        return Future.succeededFuture();
    }

    private void forgetQuietly() {
        try {
            forget(database);
        } catch (RuntimeException failure) {
            LOG.warn("Old answers could not be forgotten and will be later: {}", failure.toString());
        }
    }

    /** @return how many were forgotten */
    public static int forget(Database database) {
        var all = 0;
        int some;
        do {
            some = database.due(sql -> sql.run("""
                delete from answered
                 where ctid in (select ctid from answered where at < now() - interval '24 hours' limit $1)
                """, AT_A_TIME));
            all += some;
        } while (some == AT_A_TIME);
        return all;
    }
}
