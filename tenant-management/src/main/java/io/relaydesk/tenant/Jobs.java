package io.relaydesk.tenant;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The jobs of one workspace, in a transaction: begun together with what caused them. {@link JobRunner} does them. */
public final class Jobs {
    /** No transaction takes so long: after it, whoever began before something was archived is done. */
    public static final Duration SETTLED = Duration.ofSeconds(90);

    private final Tx tx;

    public Jobs(Tx tx) {
        this.tx = tx;
    }

    /** Work to begin now. @param by who is told how it goes, or null. @param total how many things there are to do; 0 if unknown */
    public void begin(UUID id, String kind, UUID by, int total, JsonObject data) {
        tx.run("""
            insert into job (workspace_id, id, kind, created_by, total, data)
            values ($1, $2, $3, $4, $5, $6)
            """, tx.workspace(), id, kind, by, total, data);
        told(by, id);
    }

    /** Work about one thing, due at a time; what was planned of the kind about the thing is replaced. */
    public void plan(UUID id, String kind, UUID subject, Instant at, JsonObject data) {
        tx.run("""
            insert into job (workspace_id, id, kind, subject, run_at, data)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (workspace_id, kind, subject) where state = 'waiting' and subject is not null
            do update set run_at = excluded.run_at, data = excluded.data, attempts = 0
            """, tx.workspace(), id, kind, subject, at, data);
    }

    /** Forgets what was planned of a kind about a thing. */
    public void forget(String kind, UUID subject) {
        tx.run("""
            update job set state = 'cancelled', finished_at = now()
             where kind = $1 and subject = $2 and state = 'waiting'
            """, kind, subject);
    }

    public Optional<Job> find(UUID id) {
        return tx.find("select " + Job.COLUMNS + " from job where id = $1", Job::of, id);
    }

    /** Locks a job so that its next step waits. */
    public Optional<Job> lock(UUID id) {
        return tx.find("select " + Job.COLUMNS + " from job where id = $1 for update", Job::of, id);
    }

    /** Stops a job after the step it is in. @return whether it was still waiting */
    public boolean cancel(UUID id) {
        return tx.run("update job set state = 'cancelled', finished_at = now() where id = $1 and state = 'waiting'", id)
                == 1;
    }

    /** Says to who wanted the job that it has moved. */
    void told(UUID by, UUID id) {
        if (by != null) tx.append(NewEvent.forMember("job.moved", by, new JsonObject().put("job", id.toString())));
    }
}
