package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.tenant.Job;
import io.relaydesk.tenant.Job.Step;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Snooze.Why;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Tickets that are set aside, and how they come back. A job is planned for those that have a time; it looks again before it wakes
 * one, so a plan that was overtaken does nothing.
 */
final class SnoozeRepository {
    static final String JOB = "ticket.wake";
    private final Tx tx;

    SnoozeRepository(Tx tx) {
        this.tx = tx;
    }

    /** @param ticket locked. @param job the id of the planned job */
    void snooze(UUID ticket, UUID by, Instant until, UUID job) {
        tx.run(
                "update ticket set snoozed_until = $2, snoozed_by = $3, updated_at = now() where id = $1",
                ticket,
                until,
                by);
        if (until.equals(Snooze.UNTIL_REPLY)) new Jobs(tx).forget(JOB, ticket);
        else new Jobs(tx).plan(job, JOB, ticket, until, new JsonObject());
        tell("ticket.snoozed", ticket, new JsonObject().put("until", until.toString()));
    }

    /** Brings it back if it is set aside. @param ticket locked */
    void wake(UUID ticket, Why why) {
        var by = tx.find(
                "select snoozed_by from ticket where id = $1 and snoozed_until is not null", row -> row, ticket);
        if (by.isEmpty()) return;
        tx.run("update ticket set snoozed_until = null, snoozed_by = null, updated_at = now() where id = $1", ticket);
        if (why != Why.TIME) new Jobs(tx).forget(JOB, ticket);
        var snoozer = by.get().getUUID("snoozed_by");
        tell(
                "ticket.woken",
                ticket,
                new JsonObject().put("why", why.key()).put("by", snoozer == null ? null : snoozer.toString()));
    }

    /** The job of one ticket. It was asked for a time; meanwhile the ticket may be awake, or be set aside for longer. */
    static Step wakeInTime(Tx tx, Job job) {
        record Asleep(Instant until, boolean due) {}
        var asleep =
                tx.find("""
                    select snoozed_until, snoozed_until <= now() as due
                      from ticket
                     where id = $1 and snoozed_until is not null
                       for no key update
                    """, row -> new Asleep(instant(row, "snoozed_until"), row.getBoolean("due")), job.subject());
        if (asleep.isPresent() && !asleep.get().due())
            return new Step.Later(asleep.get().until());
        new SnoozeRepository(tx).wake(job.subject(), Why.TIME);
        return new Step.Finished(1, 0, new JsonObject());
    }

    private void tell(String type, UUID ticket, JsonObject data) {
        tx.append(NewEvent.aboutTicket(type, Audience.STAFF, ticket, null, data));
    }
}
