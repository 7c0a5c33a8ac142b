package io.relaydesk.tenant;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.tenant.Job.Step;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does jobs whose work takes seconds and touches other things than the database. The work is done outside of any transaction, by a
 * node that has claimed the job for {@link #LEASE}; what it came to is written in one. A node that died, or was slower than its
 * claim, writes nothing: the number of the claim fences it off. A claim that ends in a failure waits 5 s, then twice as long each
 * time; after the fifth the job is given up. So work may be done twice, and must bear it.
 */
public final class LongJobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LongJobRunner.class);
    /** How long a piece of work may take. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final long POLL_MS = 1_000;

    /** What a runner does with a job. */
    public interface Work {
        /** Does it, on a thread of its own, as the desk in the workspace of the job. */
        After perform(Envelope<?> desk, Job job) throws Exception;

        /** Says, in the transaction that gives the job up, what becomes of the thing. */
        default void giveUp(Tx tx, Job job) {}
    }

    /** Writes what the work came to. */
    @FunctionalInterface
    public interface After {
        Step settle(Tx tx);
    }

    private record Claim(UUID workspace, Job job) {}

    private final Map<String, Work> kinds;
    private final Database database;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore free;
    private final ExecutorService threads;
    private final Thread loop;
    private volatile boolean open = true;

    /** @param kinds who does which; a kind begins with its concern and a dot. @param atOnce how many works run at a time */
    public LongJobRunner(Database database, Bus bus, Map<String, Work> kinds, int atOnce) {
        this.kinds = Map.copyOf(kinds);
        this.database = database;
        this.free = new Semaphore(atOnce);
        // Platform threads: decoding a picture keeps its thread for seconds, which would starve virtual ones.
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("long-jobs-", 0).factory());
        bus.listen(LogMoved.class, _ -> wake.release());
        this.loop = Thread.ofVirtual().name("long-jobs").start(this::run);
    }

    private void run() {
        while (open) {
            try {
                free.acquire();
                var claimed = claim();
                if (claimed.isPresent()) {
                    threads.execute(() -> perform(claimed.get()));
                    continue;
                }
                free.release();
                if (wake.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) wake.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                free.release();
                if (!open) return;
                LOG.warn("Long jobs could not be looked for and will be again: {}", failure.toString());
                pause();
            }
        }
    }

    private Optional<Claim> claim() {
        return database.due(sql -> sql.find(
                "update job set attempts = attempts + 1, run_at = now() + $2 * interval '1 second'" + """
                     where (workspace_id, id) = (select workspace_id, id
                                                   from job
                                                  where kind = any($1) and state = 'waiting' and run_at <= now()
                                                  order by run_at
                                                  limit 1
                                                    for update skip locked)
                    returning workspace_id,\s\
                    """ + Job.COLUMNS,
                row -> new Claim(row.getUUID("workspace_id"), Job.of(row)),
                kinds.keySet().toArray(String[]::new),
                (double) LEASE.toSeconds()));
    }

    private void perform(Claim claim) {
        var work = kinds.get(claim.job().kind());
        try {
            if (claim.job().attempts() > MOST_ATTEMPTS) giveUp(claim, work, "it never came to an end");
            else settle(claim, work.perform(envelope(claim), claim.job()));
        } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
            if (!open) return;
            LOG.warn("Job {} ({}) failed: {}", claim.job().id(), claim.job().kind(), failure.toString());
            noteFailure(claim, work, failure);
        } finally {
            free.release();
        }
    }

    private void settle(Claim claim, After after) {
        database.work(envelope(claim), tx -> {
            if (!stillOurs(tx, claim)) return null;
            var step = after.settle(tx);
            var id = claim.job().id();
            switch (step) {
                case Step.More(var done, var failed, var data, var result) ->
                    tx.run("""
                        update job
                           set done = done + $2, failed = failed + $3, data = $4, result = $5, attempts = 0, run_at = now()
                         where id = $1
                        """, id, done, failed, data, result);
                case Step.Finished(var done, var failed, var result) -> tx.run("""
                    update job
                       set done = done + $2, failed = failed + $3, result = $4, state = 'done', finished_at = now(),
                           last_error = null
                     where id = $1
                    """, id, done, failed, result);
                case Step.Later(var at) -> tx.run("update job set run_at = $2, attempts = 0 where id = $1", id, at);
            }
            return null;
        });
    }

    private void noteFailure(Claim claim, Work work, Throwable failure) {
        try {
            var attempts = claim.job().attempts();
            if (attempts >= MOST_ATTEMPTS) {
                giveUp(claim, work, failure.toString());
                return;
            }
            database.work(
                    envelope(claim),
                    tx -> stillOurs(tx, claim)
                            ? tx.run(
                                    "update job set last_error = left($2, 300), run_at = now() + $3 * interval '1"
                                            + " second' where id = $1",
                                    claim.job().id(),
                                    failure.toString(),
                                    (double) (FIRST_PAUSE.toSeconds() << (attempts - 1)))
                            : 0);
        } catch (RuntimeException again) {
            LOG.warn("That job {} failed could not be noted: {}", claim.job().id(), again.toString());
        }
    }

    private void giveUp(Claim claim, Work work, String why) {
        database.work(envelope(claim), tx -> {
            if (!stillOurs(tx, claim)) return null;
            tx.run("""
                update job
                   set state = 'failed', failed = failed + 1, last_error = left($2, 300), finished_at = now()
                 where id = $1
                """, claim.job().id(), why);
            work.giveUp(tx, claim.job());
            return null;
        });
    }

    /** Locks the job, unless somebody else has claimed it since. */
    private static boolean stillOurs(Tx tx, Claim claim) {
        return tx.find(
                        "select 1 as ours from job where id = $1 and state = 'waiting' and attempts = $2 for update",
                        row -> row.getInteger("ours"),
                        claim.job().id(),
                        claim.job().attempts())
                .isPresent();
    }

    private static Envelope<?> envelope(Claim claim) {
        var kind = claim.job().kind();
        var concern = kind.substring(0, kind.indexOf('.'));
        return new Envelope<>(
                new Actor.Desk(claim.workspace(), concern), "job-" + claim.job().id(), kind);
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    /** What is under way is interrupted; another node, or the next start, does it again. */
    @Override
    public void close() {
        open = false;
        loop.interrupt();
        threads.shutdownNow();
    }
}
