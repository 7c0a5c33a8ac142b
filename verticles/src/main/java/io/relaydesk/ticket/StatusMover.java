package io.relaydesk.ticket;

import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.Statuses.Status;
import java.util.List;
import java.util.UUID;

/** Tickets leave an archived status for the one that replaces it, or for the one that replaces that by now. */
final class StatusMover implements TicketReplacement.Mover {

    @Override
    public int move(Tx tx, String from, String to, int limit) {
        var old = UUID.fromString(from);
        var tickets = new TicketRepository(tx);
        var target = inUse(tx, tickets, UUID.fromString(to));
        var moved = tickets.moveAll(old, target, limit);
        new Chronicle(tx).appendReplaced(moved, old, target.id());
        return moved.size();
    }

    /** What was chosen may have been replaced itself meanwhile. */
    private static Status inUse(Tx tx, TicketRepository tickets, UUID chosen) {
        var id = tx.find("""
            with recursive follow as (
              select id, replaced_by_id, 0 as steps from status where id = $1
              union all
              select s.id, s.replaced_by_id, f.steps + 1
                from follow f
                join status s on s.id = f.replaced_by_id
               where f.steps < 1000
            )
            select id from follow order by steps desc limit 1
            """, row -> row.getUUID("id"), chosen).orElseThrow();
        return tickets.statusesWith(List.of(id)).getFirst();
    }
}
