package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.ticket.ShareAccess;
import io.relaydesk.messages.ticket.ShareViews.ShareView;
import io.relaydesk.messages.ticket.ShareViews.Shares;
import io.relaydesk.messages.ticket.TicketViews.TeamRef;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** With which teams a ticket is shared. */
final class ShareRepository {
    static final int MOST = 50;
    private final Tx tx;

    ShareRepository(Tx tx) {
        this.tx = tx;
    }

    Shares of(UUID ticket) {
        return new Shares(tx.list(
                """
                select team.id, team.key, team.name, team.colour, s.access, s.shared_at,
                       m.id as by_id, m.name as by_name, m.role as by_role
                  from ticket_share s
                  join team     on team.workspace_id = s.workspace_id and team.id = s.team_id
                  join member m on m.workspace_id = s.workspace_id and m.id = s.shared_by
                 where s.ticket_id = $1
                 order by lower(team.name), team.id
                 limit $2
                """,
                row -> new ShareView(
                        new TeamRef(
                                row.getUUID("id"),
                                row.getString("key"),
                                row.getString("name"),
                                row.getString("colour")),
                        ShareAccess.of(row.getString("access")),
                        TicketRows.toRef(row, "by"),
                        instant(row, "shared_at")),
                ticket,
                MOST));
    }

    Optional<ShareAccess> with(UUID ticket, UUID team) {
        return tx.find(
                "select access from ticket_share where ticket_id = $1 and team_id = $2",
                row -> ShareAccess.of(row.getString("access")),
                ticket,
                team);
    }

    /** @throws Rejection unless the team is in use and the ticket is not its own */
    void requireOther(UUID ticket, UUID team) {
        record Found(boolean archived, boolean own) {}
        var found = tx.find("""
            select archived_at is not null as archived,
                   exists (select from ticket where id = $1 and team_id = team.id) as own
              from team
             where id = $2
            """, row -> new Found(row.getBoolean("archived"), row.getBoolean("own")), ticket, team)
                .orElseThrow(() -> Rejection.notFound("team"));
        if (found.archived()) throw Rejection.invalid("team", "This team is archived. Choose one that is in use.");
        if (found.own()) throw Rejection.invalid("team", "This ticket belongs to that team already.");
    }

    /** Names of the teams in events of sharing, by id. */
    static Map<String, String> names(Tx tx, List<LoggedEvent> events) {
        var teams = events.stream()
                .filter(event -> event.type().endsWith("shared"))
                .map(event -> UUID.fromString(event.data().getString("team")))
                .distinct()
                .toList();
        if (teams.isEmpty()) return Map.of();
        return tx
                .list(
                        "select id::text, name from team where id = any($1)",
                        row -> Map.entry(row.getString("id"), row.getString("name")),
                        teams)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void share(UUID ticket, UUID team, ShareAccess access, UUID by) {
        tx.run("""
            insert into ticket_share (workspace_id, ticket_id, team_id, access, shared_by)
            values ($1, $2, $3, $4, $5)
            on conflict (workspace_id, ticket_id, team_id)
            do update set access = excluded.access, shared_by = excluded.shared_by, shared_at = now()
            """, tx.workspace(), ticket, team, access.key(), by);
    }

    void unshare(UUID ticket, UUID team) {
        tx.run("delete from ticket_share where ticket_id = $1 and team_id = $2", ticket, team);
    }
}
