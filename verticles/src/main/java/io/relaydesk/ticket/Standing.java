package io.relaydesk.ticket;

import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/**
 * How a member stands to a ticket. Pure but for {@link #of}, which looks it up.
 *
 * @param own the member requested it
 * @param works it is theirs to work on: assigned to them, or shared with a team of theirs to work on it
 * @param reads it is shared with a team of theirs, or they follow it
 * @param role what they are in the team it belongs to
 */
record Standing(boolean own, boolean works, boolean reads, Optional<TeamRole> role) {

    static Standing of(Tx tx, UUID ticket, UUID member) {
        return tx.find(
                        """
                        select t.requester_id = $2 as own,
                               t.assignee_id is not distinct from $2 or coalesce(shared.works, false) as works,
                               shared.works is not null
                               or exists (select from ticket_follower f where f.ticket_id = $1 and f.member_id = $2) as reads,
                               mine.role
                          from ticket t
                          left join team_member mine
                                 on mine.workspace_id = t.workspace_id and mine.team_id = t.team_id and mine.member_id = $2
                          cross join (select bool_or(s.access = 'write') as works
                                        from ticket_share s
                                        join team_member m on m.workspace_id = s.workspace_id and m.team_id = s.team_id
                                       where s.ticket_id = $1
                                         and m.member_id = $2) shared
                         where t.id = $1
                        """,
                        row -> new Standing(
                                row.getBoolean("own"),
                                row.getBoolean("works"),
                                row.getBoolean("reads"),
                                Optional.ofNullable(row.getString("role")).map(TeamRole::of)),
                        ticket,
                        member)
                .orElseThrow(() -> Rejection.notFound("ticket"));
    }

    /**
     * Who works on a ticket: the member with what their role in its team lends.
     *
     * @throws Rejection when it is not theirs to see or to work on
     */
    static Actor.Member worker(Tx tx, UUID ticket, Actor.Member member) {
        var standing = of(tx, ticket, member.member());
        standing.requireWork(member);
        return standing.lend(member);
    }

    /** Whether this member may see the ticket at all; says the same as {@link Visible}. */
    boolean visibleTo(Actor.Member member) {
        return member.may(Permission.TICKET_READ)
                || member.may(Permission.TICKET_READ_TEAM) && (own || works || reads || role.isPresent())
                || member.may(Permission.TICKET_READ_OWN) && own;
    }

    /** Whether what the role allows goes for this ticket: who reads it only because it was shared for reading changes nothing. */
    boolean workableBy(Actor.Member member) {
        return member.may(Permission.TICKET_READ) || own || works || role.isPresent();
    }

    /** The member with what the role in the ticket's team allows besides (IA-16). */
    Actor.Member lend(Actor.Member member) {
        if (role.isEmpty() || !member.staff()) return member;
        var all = new HashSet<>(member.permissions());
        all.addAll(role.get().lent());
        return new Actor.Member(
                member.workspace(),
                member.member(),
                member.person(),
                member.session(),
                member.name(),
                member.staff(),
                member.archived(),
                all);
    }

    /** @throws Rejection as if there were no such ticket, or saying that it was shared for reading only */
    void requireWork(Actor.Member member) {
        if (!visibleTo(member)) throw Rejection.notFound("ticket");
        if (!workableBy(member)) {
            throw Rejection.conflict(
                    "shared-for-reading",
                    "You may read this ticket and not change it. Ask the team it belongs to, or have it shared with"
                            + " yours for work.");
        }
    }
}
