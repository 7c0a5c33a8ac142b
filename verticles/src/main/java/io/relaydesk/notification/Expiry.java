package io.relaydesk.notification;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Envelope;
import io.relaydesk.tenant.Database;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes notifications past their time: a while after the start and then once a day, workspace by workspace, in small bites. */
final class Expiry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int WORKSPACES = 500;
    private static final int ROWS = 1_000;
    private static final UUID LOWEST = new UUID(0, 0);

    private final Vertx vertx;
    private final Database database;
    private final long timer;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean open = true;

    Expiry(Vertx vertx, Database database) {
        this.vertx = vertx;
        this.database = database;
        this.timer = vertx.setPeriodic(FIRST.toMillis(), EVERY.toMillis(), _ -> Thread.startVirtualThread(this::sweep));
    }

    /** @return how many were removed */
    int sweep() {
        if (!running.compareAndSet(false, true)) return 0;
        var removed = 0;
        try {
            var page = workspacesAfter(LOWEST);
            while (open && !page.isEmpty()) {
                for (var workspace : page) {
                    removed += sweep(workspace);
                }
                page = workspacesAfter(page.getLast());
            }
            if (removed > 0) LOG.info("Removed {} notifications past their time", removed);
        } catch (RuntimeException failure) {
            LOG.warn("Could not remove old notifications, the next try is tomorrow: {}", failure.toString());
        } finally {
            running.set(false);
        }
        return removed;
    }

    private int sweep(UUID workspace) {
        var desk = new Envelope<>(new Actor.Desk(workspace, "notification"), "expiry", "expiry");
        var removed = 0;
        var bite = ROWS;
        while (open && bite == ROWS) {
            bite = database.work(desk, tx -> new NotificationRepository(tx).removeExpired(ROWS));
            removed += bite;
        }
        return removed;
    }

    private List<UUID> workspacesAfter(UUID last) {
        return database.due(sql -> sql.list(
                "select workspace_id from workspace_clock where workspace_id > $1 order by workspace_id limit $2",
                row -> row.getUUID("workspace_id"),
                last,
                WORKSPACES));
    }

    @Override
    public void close() {
        open = false;
        vertx.cancelTimer(timer);
    }
}
