package io.relaydesk.team;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.messages.team.TeamViews.Keyword;
import io.relaydesk.messages.team.TeamViews.TeamMemberView;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who is in a team, and which words speak for it. */
final class TeamPeople {
    static final int MOST_PEOPLE = 500;
    static final int MOST_KEYWORDS = 500;
    private final Tx tx;

    TeamPeople(Tx tx) {
        this.tx = tx;
    }

    /** By name, at most 500: there are no more. */
    List<TeamMemberView> of(UUID team) {
        return tx.list(
                """
                select m.id, m.name, m.role as workspace_role, m.active, tm.role, tm.joined_at, tm.last_assigned_at
                  from team_member tm
                  join member m on m.workspace_id = tm.workspace_id and m.id = tm.member_id
                 where tm.team_id = $1
                 order by lower(m.name), m.id
                 limit $2
                """,
                row -> {
                    var role = Role.of(row.getString("workspace_role"));
                    return new TeamMemberView(
                            new Ref(row.getUUID("id"), row.getString("name"), role.staff()),
                            role,
                            row.getBoolean("active"),
                            TeamRole.of(row.getString("role")),
                            instant(row, "joined_at"),
                            instant(row, "last_assigned_at"));
                },
                team,
                MOST_PEOPLE);
    }

    Optional<TeamRole> roleOf(UUID team, UUID member) {
        return tx.find(
                "select role from team_member where team_id = $1 and member_id = $2",
                row -> TeamRole.of(row.getString("role")),
                team,
                member);
    }

    /** @throws Rejection unless this is an active member of staff */
    void requireStaff(UUID member) {
        var found = tx.find(
                        "select role, active from member where id = $1",
                        row -> row.getBoolean("active")
                                && Role.of(row.getString("role")).staff(),
                        member)
                .orElseThrow(() -> Rejection.notFound("member"));
        if (!found) throw Rejection.invalid("member", "Only active members of staff can be in a team.");
    }

    void put(UUID team, UUID member, TeamRole role) {
        tx.run("""
            insert into team_member (workspace_id, team_id, member_id, role)
            values ($1, $2, $3, $4)
            on conflict (workspace_id, team_id, member_id) do update set role = excluded.role
            """, tx.workspace(), team, member, role.key());
    }

    void remove(UUID team, UUID member) {
        tx.run("delete from team_member where team_id = $1 and member_id = $2", team, member);
    }

    List<Keyword> keywordsOf(UUID team) {
        return tx.list(
                "select keyword, weight, active from team_keyword where team_id = $1 order by keyword limit $2",
                row -> new Keyword(
                        row.getString("keyword"), row.getNumeric("weight").doubleValue(), row.getBoolean("active")),
                team,
                MOST_KEYWORDS);
    }

    void putKeywords(UUID team, List<Keyword> keywords) {
        tx.run("delete from team_keyword where team_id = $1", team);
        for (var keyword : keywords) {
            tx.run(
                    """
                    insert into team_keyword (workspace_id, team_id, keyword, weight, active)
                    values ($1, $2, $3, $4::float8::numeric(5,2), $5)
                    """,
                    tx.workspace(),
                    team,
                    keyword.keyword().toLowerCase(Locale.ROOT),
                    keyword.weight(),
                    keyword.active());
        }
    }
}
