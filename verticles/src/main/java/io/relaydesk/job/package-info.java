/**
 * Work that takes longer than a request, as those see it who wanted it. Reads the table job; the concerns begin jobs and do their
 * steps ({@link io.relaydesk.tenant.JobRunner}). Is asked {@link io.relaydesk.messages.job.JobQuery}. Tells job.moved.
 */
package io.relaydesk.job;
