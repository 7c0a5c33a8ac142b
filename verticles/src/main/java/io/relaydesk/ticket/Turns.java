package io.relaydesk.ticket;

import io.relaydesk.messages.team.TeamAssignment;
import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Permission;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.TeamChanged;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives the tickets of a team out one after the other (CR-5). */
final class Turns {
    private static final List<String> TAKE_TURNS = Arrays.stream(TeamRole.values())
            .filter(TeamRole::takesTurns)
            .map(TeamRole::key)
            .toList();

    private static final List<String> WORK_ON_TICKETS = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.TICKET_CHANGE))
            .map(Role::key)
            .toList();

    /** How the log calls it. */
    static final String RULE = "round_robin";

    private final Tx tx;

    Turns(Tx tx) {
        this.tx = tx;
    }

    /** The ticket goes to whose turn it is, when these events brought it to a team and it is nobody's. */
    void giveOut(Ticket ticket, List<TicketEvent> events) {
        var holder = ticket.assignee();
        UUID team = null;
        for (var event : events) {
            if (event instanceof Assigned(var _, var to)) holder = to;
            if (event instanceof TeamChanged(var _, var to)) team = to;
        }
        if (holder != null || team == null) return;
        take(team).ifPresent(member -> {
            var given = new Assigned(null, member);
            new TicketRepository(tx).apply(ticket.id(), List.of(given), null);
            new Chronicle(tx).appendByRule(RULE, ticket.id(), given);
        });
    }

    /**
     * Whoever has waited longest in a team that works by turns; the turn is theirs and taken. Empty when the team has a queue, or
     * nobody in it can work on tickets.
     *
     * <p>The lock on the team makes others wait, on whatever node, until this transaction has ended. It is not stronger, because a
     * ticket that has just been put into the team holds a share of the same row (its foreign key). The time is that of the clock:
     * transactions that waited for each other may have begun in another order.
     */
    Optional<UUID> take(UUID team) {
        var assignment = tx.find(
                "select assignment from team where id = $1 and archived_at is null for no key update",
                row -> TeamAssignment.of(row.getString("assignment")),
                team);
        if (!assignment.equals(Optional.of(TeamAssignment.ROUND_ROBIN))) return Optional.empty();
        return tx.find(
                """
                update team_member
                   set last_assigned_at = clock_timestamp()
                 where team_id = $1
                   and member_id = (select tm.member_id
                                      from team_member tm
                                      join member m on m.workspace_id = tm.workspace_id and m.id = tm.member_id
                                     where tm.team_id = $1
                                       and tm.role = any($2)
                                       and m.active
                                       and (m.rights is null and m.role = any($3) or $4 = any(m.rights))
                                     order by tm.last_assigned_at nulls first, tm.joined_at, tm.member_id
                                     limit 1)
                returning member_id
                """,
                row -> row.getUUID("member_id"),
                team,
                TAKE_TURNS,
                WORK_ON_TICKETS,
                Permission.TICKET_CHANGE.key());
    }
}
