package io.relaydesk.tenant;

import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.tenant.Job.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the jobs of some kinds, step by step, each step in the transaction that also moves the job: however many nodes run it and
 * whenever they crash, no step is done twice. The lock on the job's row is the lease. A step that fails is tried again after 5 s,
 * then after twice as long each time; after the fifth time the job has failed. Runs on a virtual thread of its own.
 */
public final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_A_TIME = 20;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final long POLL_MS = 1_000;

    /** What a runner does with a job that is due. */
    @FunctionalInterface
    public interface Work {
        /** Does a bounded part of it; what it throws undoes the step. */
        Step step(Tx tx, Job job);
    }

    private record Due(UUID workspace, UUID id, String kind) {}

    private final Map<String, Work> kinds;
    private final Database database;
    private final Semaphore wake = new Semaphore(0);
    private final Thread loop;
    private volatile boolean open = true;

    /** @param kinds who does which; a kind begins with its concern and a dot */
    public JobRunner(Database database, Bus bus, Map<String, Work> kinds) {
        this.kinds = Map.copyOf(kinds);
        this.database = database;
        bus.listen(LogMoved.class, _ -> wake.release());
        this.loop = Thread.ofVirtual().name("jobs").start(this::run);
    }

    private void run() {
        while (open) {
            try {
                var due = due();
                due.forEach(this::finish);
                if (due.size() < AT_A_TIME && wake.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) wake.drainPermits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                if (!open) return;
                LOG.warn("Jobs could not be looked for and will be again: {}", failure.toString());
                pause();
            }
        }
    }

    private List<Due> due() {
        return database.due(sql -> sql.list(
                """
                select workspace_id, id, kind
                  from job
                 where kind = any($1) and state = 'waiting' and run_at <= now()
                 order by run_at
                 limit $2
                """,
                row -> new Due(row.getUUID("workspace_id"), row.getUUID("id"), row.getString("kind")),
                (Object) kinds.keySet().toArray(String[]::new),
                AT_A_TIME));
    }

    /** One step after the other, until the job is done, or is to wait, or another node is at it. */
    private void finish(Due due) {
        try {
            var more = true;
            while (open && more) more = step(due);
        } catch (RuntimeException failure) {
            if (!open) return;
            LOG.warn("A step of job {} ({}) failed: {}", due.id(), due.kind(), failure.toString());
            noteFailure(due, failure);
        }
    }

    private boolean step(Due due) {
        return database.work(envelope(due), tx -> {
            var job = tx.find("select " + Job.COLUMNS + """
                  from job
                 where id = $1 and state = 'waiting' and run_at <= now()
                   for update skip locked
                """, Job::of, due.id());
            return job.isPresent()
                    && settle(tx, job.get(), kinds.get(due.kind()).step(tx, job.get()));
        });
    }

    private static boolean settle(Tx tx, Job job, Step step) {
        switch (step) {
            case Step.More(var done, var failed, var data, var result) ->
                tx.run("""
                    update job
                       set done = done + $2, failed = failed + $3, data = $4, result = $5, attempts = 0, last_error = null
                     where id = $1
                    """, job.id(), done, failed, data, result);
            case Step.Finished(var done, var failed, var result) -> tx.run("""
                update job
                   set done = done + $2, failed = failed + $3, result = $4, state = 'done', finished_at = now(),
                       last_error = null
                 where id = $1
                """, job.id(), done, failed, result);
            case Step.Later(var at) -> tx.run("update job set run_at = $2 where id = $1", job.id(), at);
        }
        if (!(step instanceof Step.Later)) new Jobs(tx).told(job.createdBy(), job.id());
        return step instanceof Step.More;
    }

    private void noteFailure(Due due, RuntimeException failure) {
        try {
            database.work(envelope(due), tx -> {
                tx.run("""
                    update job
                       set attempts    = attempts + 1,
                           last_error  = left($2, 300),
                           run_at      = now() + $3 * interval '1 second' * (1 << least(attempts, 10)),
                           state       = case when attempts + 1 >= $4 then 'failed' else state end,
                           finished_at = case when attempts + 1 >= $4 then now() end
                     where id = $1 and state = 'waiting'
                    """, due.id(), failure.toString(), (double) FIRST_PAUSE.toSeconds(), MOST_ATTEMPTS);
                new Jobs(tx).find(due.id()).ifPresent(job -> new Jobs(tx).told(job.createdBy(), job.id()));
                return null;
            });
        } catch (RuntimeException again) {
            LOG.warn("That a step of job {} failed could not be noted: {}", due.id(), again.toString());
        }
    }

    private Envelope<?> envelope(Due due) {
        var concern = due.kind().substring(0, due.kind().indexOf('.'));
        return new Envelope<>(new Actor.Desk(due.workspace(), concern), "job-" + due.id(), due.kind());
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
