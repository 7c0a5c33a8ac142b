package io.relaydesk.ticket;

import io.relaydesk.tenant.Job;
import io.relaydesk.tenant.Job.Step;
import io.relaydesk.tenant.Tx;

/** What becomes of tickets when their time has come. */
public final class TicketJobs {
    /** Brings back a ticket that was set aside. */
    public static final String WAKE = SnoozeRepository.JOB;

    private TicketJobs() {}

    public static Step wake(Tx tx, Job job) {
        return SnoozeRepository.wakeInTime(tx, job);
    }
}
