package io.relaydesk.tenant;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/** One pool per database role (decision 0004). A connection never changes its role. */
public record Pools(Pool app, Pool worker, Pool auth) {
    private static final int ACQUIRE_SECONDS = 2;

    public static Pools open(Vertx vertx, DatabaseSettings settings) {
        return new Pools(
                pool(vertx, settings, Provisioning.APP, settings.appPool()),
                pool(vertx, settings, Provisioning.WORKER, settings.workerPool()),
                pool(vertx, settings, Provisioning.AUTH, settings.authPool()));
    }

    private static Pool pool(Vertx vertx, DatabaseSettings settings, String role, int size) {
        var connect = PgConnectOptions.fromUri(settings.clientUri())
                .setUser(role)
                .setPassword(settings.rolePassword().reveal())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(512)
                .setReconnectAttempts(2)
                .setReconnectInterval(250)
                .addProperty("application_name", role);
        var options = new PoolOptions()
                .setMaxSize(size)
                .setMaxWaitQueueSize(size * 16)
                .setConnectionTimeout(ACQUIRE_SECONDS)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setName(role);
        return PgBuilder.pool().connectingTo(connect).with(options).using(vertx).build();
    }

    Future<Void> ready() {
        return Future.all(ping(app), ping(worker), ping(auth)).mapEmpty();
    }

    private static Future<?> ping(Pool pool) {
        return pool.query("select 1").execute();
    }
}
