package io.relaydesk.ticket;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who follows tickets (TK-11). Whoever comes or goes is told to staff. */
final class FollowerRepository {
    private static final int MOST = 200;
    private final Tx tx;

    FollowerRepository(Tx tx) {
        this.tx = tx;
    }

    /** By name. */
    List<Ref> of(UUID ticket) {
        return tx.list(
                """
                select m.id, m.name, m.role
                  from ticket_follower f
                  join member m on m.workspace_id = f.workspace_id and m.id = f.member_id
                 where f.ticket_id = $1
                 order by lower(m.name), m.id
                 limit $2
                """,
                row -> new Ref(
                        row.getUUID("id"),
                        row.getString("name"),
                        Role.of(row.getString("role")).staff()),
                ticket,
                MOST);
    }

    /**
     * @param members who may see the ticket
     * @param by who adds them; null when the desk does
     * @throws Rejection when the ticket has as many as it may have
     */
    void add(UUID ticket, Collection<UUID> members, UUID by) {
        if (members.isEmpty()) return;
        var added =
                tx.list("""
                    insert into ticket_follower (workspace_id, ticket_id, member_id, added_by)
                    select $1, $2, member.id, $4::uuid
                      from unnest($3::uuid[]) as member (id)
                     where (select count(*) from ticket_follower where ticket_id = $2) + cardinality($3::uuid[]) <= $5
                    on conflict do nothing
                    returning member_id
                    """, row -> row.getUUID("member_id"), tx.workspace(), ticket, List.copyOf(members), by, MOST);
        added.forEach(member -> tell("ticket.followed", ticket, member));
    }

    /** @throws Rejection when the member does not follow the ticket */
    void remove(UUID ticket, UUID member) {
        var removed = tx.run("delete from ticket_follower where ticket_id = $1 and member_id = $2", ticket, member);
        if (removed == 0) throw Rejection.notFound("follower");
        tell("ticket.unfollowed", ticket, member);
    }

    private void tell(String type, UUID ticket, UUID member) {
        tx.append(NewEvent.aboutTicket(
                type, Audience.STAFF, ticket, null, new JsonObject().put("member", member.toString())));
    }
}
