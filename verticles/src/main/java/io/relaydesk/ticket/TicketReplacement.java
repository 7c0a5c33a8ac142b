package io.relaydesk.ticket;

import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Job;
import io.relaydesk.tenant.Job.Step;
import io.relaydesk.tenant.JobRunner;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Jobs of the kind {@code ticket.replace}: something that administrators shape is taken away, and the tickets that have it get
 * something else. Data: {@code what}, the kind of thing; {@code from}, what is taken away; {@code to}, what comes instead, or
 * null for nothing: ids mostly, each mover says how it reads them. Whoever begins such a job archives the thing in the same transaction, so that it cannot be
 * chosen any more. A transaction that read it before may still put a ticket there: hence a second look some time later.
 */
public final class TicketReplacement implements JobRunner.Work {
    public static final String KIND = "ticket.replace";
    static final int AT_A_TIME = 200;

    /** How the tickets that have one thing get another. */
    @FunctionalInterface
    interface Mover {
        /**
         * Moves some of them and says so in the log.
         *
         * @param to null for nothing instead
         * @return how many were moved; fewer than {@code limit} when none is left
         */
        int move(Tx tx, String from, String to, int limit);
    }

    private static final Map<String, Mover> MOVERS = Map.of(
            "status", new StatusMover(),
            "team", new TeamMover(),
            "topic", new TopicMover(),
            "tag", new TagMover(),
            "field", new OptionMover());

    private final Ids ids;

    public TicketReplacement(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Step step(Tx tx, Job job) {
        var data = job.data();
        var mover = MOVERS.get(data.getString("what"));
        if (mover == null) throw new IllegalStateException("nobody replaces a " + data.getString("what"));
        var moved = mover.move(tx, data.getString("from"), data.getString("to"), AT_A_TIME);
        if (moved == AT_A_TIME) return new Step.More(moved, 0, data, job.result());
        if (job.subject() == null) lookAgain(tx, data);
        return new Step.Finished(moved, 0, job.result());
    }

    private void lookAgain(Tx tx, JsonObject data) {
        var thing = UUID.nameUUIDFromBytes(
                (data.getString("what") + " " + data.getString("from")).getBytes(StandardCharsets.UTF_8));
        new Jobs(tx).plan(ids.next(), KIND, thing, Instant.now().plus(Jobs.SETTLED), data);
    }
}
