package io.relaydesk.ticket;

import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.TopicChanged;
import java.util.List;
import java.util.UUID;

/** Tickets leave an archived topic, and those archived under it, for another one. Their place in lists stays: nobody did anything. */
final class TopicMover implements TicketReplacement.Mover {

    private record Moved(UUID ticket, UUID from) {}

    @Override
    public int move(Tx tx, String from, String to, int limit) {
        var target = to == null ? null : UUID.fromString(to);
        var moved = tx.list(
                """
                with recursive gone as (
                  select id from topic where id = $1 and archived_at is not null
                  union all
                  select t.id from gone g join topic t on t.parent_id = g.id where t.archived_at is not null
                )
                update ticket
                   set topic_id = $2, version = version + 1, public_version = public_version + 1
                 where id in (select id from ticket where topic_id in (select id from gone) limit $3 for no key update)
                returning id, old.topic_id
                """,
                row -> new Moved(row.getUUID("id"), row.getUUID("topic_id")),
                UUID.fromString(from),
                target,
                limit);
        var chronicle = new Chronicle(tx);
        moved.forEach(one -> chronicle.append(one.ticket(), List.of(new TopicChanged(one.from(), target))));
        return moved.size();
    }
}
