package io.relaydesk.messages.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** What callers see of jobs; the fields are those of the contract. */
public final class JobViews {
    private JobViews() {}

    /**
     * @param state waiting, done, failed or cancelled
     * @param total how many things there are to do; 0 where nobody counts
     * @param result what came of it so far; its form depends on the kind
     * @param finishedAt null while it goes on
     */
    public record JobView(
            UUID id,
            String kind,
            String state,
            int total,
            int done,
            int failed,
            ObjectNode result,
            Instant createdAt,
            Instant finishedAt) {}
}
