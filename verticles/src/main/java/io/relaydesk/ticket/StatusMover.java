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

    /** What was chosen may have been replaced itself meanwhile. It is held until the tickets are there. */
    private static Status inUse(Tx tx, TicketRepository tickets, UUID chosen) {
        var id = chosen;
        while (!held(tx, id)) id = successor(tx, id);
        return tickets.statusesWith(List.of(id)).getFirst();
    }

    /** Whether it is in use, and stays so until the end of this transaction. */
    private static boolean held(Tx tx, UUID status) {
        return tx.find(
                        "select archived_at is null as in_use from status where id = $1 for share",
                        row -> row.getBoolean("in_use"),
                        status)
                .orElseThrow();
    }

    private static UUID successor(Tx tx, UUID archived) {
        return tx.find(
                        "select replaced_by_id from status where id = $1",
                        row -> row.getUUID("replaced_by_id"),
                        archived)
                .orElseThrow();
    }
}
