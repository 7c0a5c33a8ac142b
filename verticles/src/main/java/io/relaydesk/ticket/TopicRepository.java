package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tree of topics as tickets read it (TK-7). */
final class TopicRepository {
    private final Tx tx;

    TopicRepository(Tx tx) {
        this.tx = tx;
    }

    /**
     * @param named id or key
     * @throws Rejection naming the field {@code topic} when there is none that may be chosen
     */
    UUID inUse(String named) {
        return tx.find(
                        "select id from topic where (id = $1 or key = $2) and archived_at is null order by id limit 1",
                        row -> row.getUUID("id"),
                        id(named),
                        named)
                .orElseThrow(() -> Rejection.invalid("topic", "Choose a topic of this workspace."));
    }

    /** A topic and those above it. */
    Set<UUID> upFrom(UUID topic) {
        return Set.copyOf(tx.list("""
            with recursive up as (
              select workspace_id, id, parent_id, 1 as depth from topic where id = $1
              union all
              select t.workspace_id, t.id, t.parent_id, up.depth + 1
                from up join topic t on t.workspace_id = up.workspace_id and t.id = up.parent_id
               where up.depth < 20
            )
            select distinct id from up
            """, row -> row.getUUID("id"), topic));
    }

    /** A topic and those below it; archived ones too, for tickets keep them. None when there is no such topic. */
    List<UUID> downFrom(String named) {
        return tx.list("""
            with recursive down as (
              select workspace_id, id, 1 as depth from topic where id = $1 or key = $2
              union all
              select t.workspace_id, t.id, down.depth + 1
                from down join topic t on t.workspace_id = down.workspace_id and t.parent_id = down.id
               where down.depth < 20
            )
            select distinct id from down limit 1000
            """, row -> row.getUUID("id"), id(named), named);
    }

    /** The id in a text, if it is one. */
    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
