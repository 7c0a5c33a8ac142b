package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Parents and children (TK-8). Run while the relations of the workspace are locked: two that cross must not close a circle. */
final class Family {
    /** Generations, the first parent among them. */
    static final int DEEPEST = 5;

    static final int MOST_CHILDREN = 200;

    private final Tx tx;

    Family(Tx tx) {
        this.tx = tx;
    }

    /**
     * @param parent empty for none
     * @throws Rejection when it would be its own ancestor, or the family would grow too deep or too wide
     */
    void setParent(UUID ticket, Optional<UUID> parent) {
        var before = tx.find(
                        "select parent_id from ticket where id = $1",
                        row -> Optional.ofNullable(row.getUUID("parent_id")),
                        ticket)
                .orElseThrow()
                .orElse(null);
        if (Objects.equals(before, parent.orElse(null))) return;
        parent.ifPresent(to -> refuse(ticket, to));
        tx.run(
                "update ticket set parent_id = $2, version = version + 1, updated_at = now() where id = $1",
                ticket,
                parent);
        RelationEvents.appendParent(tx, ticket, before, parent.orElse(null));
    }

    private void refuse(UUID ticket, UUID parent) {
        if (ticket.equals(parent)) throw Rejection.invalid("parent", "A ticket cannot be its own parent.");
        var above = tx.list("""
            with recursive above (id, steps) as (
                select $1::uuid, 1
                 union all
                select t.parent_id, above.steps + 1
                  from above
                  join ticket t on t.id = above.id
                 where t.parent_id is not null and above.steps <= $2
            )
            select id from above order by steps limit $2 + 1
            """, row -> row.getUUID("id"), parent, DEEPEST);
        if (above.contains(ticket)) {
            throw Rejection.conflict(
                    "relation-circle", "That ticket is below this one already. It cannot be above it as well.");
        }
        if (above.size() + generations(ticket) > DEEPEST) {
            throw Rejection.invalid("parent", "Tickets stand in at most " + DEEPEST + " generations.");
        }
        var children = tx.find(
                        "select count(*)::int as children from ticket where parent_id = $1",
                        row -> row.getInteger("children"),
                        parent)
                .orElseThrow();
        if (children >= MOST_CHILDREN) {
            throw Rejection.invalid("parent", "A ticket has at most " + MOST_CHILDREN + " children.");
        }
    }

    /** From this ticket down, itself counted. */
    private int generations(UUID ticket) {
        return tx.find("""
            with recursive below (id, steps) as (
                select $1::uuid, 1
                 union all
                select t.id, below.steps + 1
                  from below
                  join ticket t on t.parent_id = below.id
                 where below.steps <= $2
            )
            select max(steps) as steps from below
            """, row -> row.getInteger("steps"), ticket, DEEPEST).orElseThrow();
    }
}
