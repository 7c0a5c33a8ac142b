package io.relaydesk.tenant;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the event log of every workspace, keeps its place and does its work in the transaction that moves the place: each event is
 * handled exactly once, in order within a workspace, however many nodes run the reader and whenever they crash. A hint wakes it;
 * without hints it looks every 2 s. A workspace whose events cannot be handled is
 * tried again after 30 s and does not stop the others.
 */
public final class LogReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
    private static final int WORKSPACES = 100;
    private static final int EVENTS = 200;
    private static final long POLL_MS = 2_000;
    private static final long REST_NS = TimeUnit.SECONDS.toNanos(30);

    /** What a reader does with a stretch of the log. */
    @FunctionalInterface
    public interface Work {
        /** @param events in order, at least one; all are handled when this returns and the transaction commits */
        void handle(Tx tx, List<LoggedEvent> events);
    }

    private final String name;
    private final Database database;
    private final Work work;
    private final Semaphore wake = new Semaphore(0);
    private final Thread loop;
    /** Workspaces whose log could not be handled, and until when they are left alone. Only the loop uses it. */
    private final Map<UUID, Long> restUntil = new HashMap<>();

    private volatile boolean open = true;

    /** @param name stable; the reader's place is kept under it */
    public LogReader(String name, Database database, Bus bus, Work work) {
        this.name = name;
        this.database = database;
        this.work = work;
        bus.listen(LogMoved.class, _ -> wake.release());
        this.loop = Thread.ofVirtual().name("reader-" + name).start(this::run);
    }

    private void run() {
        while (open) {
            try {
                var more = behind().stream()
                                .filter(this::rested)
                                .mapToInt(this::advance)
                                .max()
                                .orElse(0)
                        == EVENTS;
                if (!more && wake.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) wake.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                if (!open) return;
                LOG.warn("Reader {} could not look into the log and tries again: {}", name, failure.toString());
                pause();
            }
        }
    }

    private boolean rested(UUID workspace) {
        var until = restUntil.get(workspace);
        if (until != null && System.nanoTime() < until) return false;
        restUntil.remove(workspace);
        return true;
    }

    private List<UUID> behind() {
        return database.due(sql -> sql.list("""
            select clock.workspace_id
              from workspace_clock clock
              left join reader_cursor place on place.workspace_id = clock.workspace_id and place.reader = $1
             where clock.seq > coalesce(place.seq, 0)
             order by clock.seq - coalesce(place.seq, 0)
             limit $2
            """, row -> row.getUUID("workspace_id"), name, WORKSPACES));
    }

    /** @return how many events were handled; 0 also when another node is at it */
    private int advance(UUID workspace) {
        try {
            return database.work(new Envelope<>(new Actor.Desk(workspace, name), name, name), tx -> {
                var place = lockPlace(tx);
                if (place < 0) return 0;
                var events = LoggedEvent.after(tx, place, EVENTS);
                if (events.isEmpty()) return 0;
                work.handle(tx, events);
                tx.run(
                        "update reader_cursor set seq = $2 where workspace_id = $3 and reader = $1",
                        name,
                        events.getLast().seq(),
                        workspace);
                return events.size();
            });
        } catch (RuntimeException failure) {
            if (!open) return 0;
            LOG.error("Reader {} could not handle the log of workspace {}", name, workspace, failure);
            restUntil.put(workspace, System.nanoTime() + REST_NS);
            return 0;
        }
    }

    private long lockPlace(Tx tx) {
        tx.run(
                "insert into reader_cursor (workspace_id, reader) values ($1, $2) on conflict do nothing",
                tx.workspace(),
                name);
        return tx.find("""
            select seq from reader_cursor
             where workspace_id = $1 and reader = $2
               for update skip locked
            """, row -> row.getLong("seq"), tx.workspace(), name).orElse(-1L);
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        loop.interrupt();
    }
}
