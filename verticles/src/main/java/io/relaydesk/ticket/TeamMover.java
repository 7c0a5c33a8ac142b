package io.relaydesk.ticket;

import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import java.util.UUID;

/**
 * Tickets leave an archived team for the one that takes over. They keep their assignees and are not given out by turn: so many at
 * once would be nobody's turn. Their place in the lists of people stays: nobody did anything. Deleted and merged ones keep the team
 * they had.
 */
final class TeamMover implements TicketReplacement.Mover {

    @Override
    public int move(Tx tx, String from, String to, int limit) {
        var old = UUID.fromString(from);
        var target = to == null ? null : UUID.fromString(to);
        var moved = tx.list("""
            update ticket
               set team_id = $2, version = version + 1
             where id in (select id
                            from ticket
                           where team_id = $1
                             and listed
                           order by id
                           limit $3
                             for no key update)
            returning id
            """, row -> row.getUUID("id"), old, target, limit);
        new Chronicle(tx).appendReplaced("ticket.team-changed", Audience.STAFF, moved, old, target);
        return moved.size();
    }
}
