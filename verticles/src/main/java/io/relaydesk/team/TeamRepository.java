package io.relaydesk.team;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.team.TeamAssignment;
import io.relaydesk.messages.team.TeamKind;
import io.relaydesk.messages.team.TeamQuery.Teams;
import io.relaydesk.messages.team.TeamRole;
import io.relaydesk.messages.team.TeamViews.TeamPage;
import io.relaydesk.messages.team.TeamViews.TeamView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The teams of a workspace, as one member sees them. */
final class TeamRepository {
    private static final String SELECT = """
        select t.id, t.kind, t.key, t.name, t.description, t.colour, t.code, t.assignment, t.archived_at, t.version,
               (select count(*) from team_member m where m.workspace_id = t.workspace_id and m.team_id = t.id)::int as members,
               mine.role as mine
          from team t
          left join team_member mine
                 on mine.workspace_id = t.workspace_id and mine.team_id = t.id and mine.member_id = $1
        """;

    private final Tx tx;
    private final UUID reader;

    TeamRepository(Tx tx, UUID reader) {
        this.tx = tx;
        this.reader = reader;
    }

    TeamPage list(Teams query) {
        var from = Cursor.read(query.cursor().orElse(null), 2);
        var found = tx.list(
                SELECT + """
                     where (t.archived_at is not null) = $2
                       and ($3::text is null or t.kind = $3)
                       and ($4::uuid is null or exists (select from team_member x where x.workspace_id = t.workspace_id
                                                           and x.team_id = t.id and x.member_id = $4))
                       and ($5::text is null or (lower(t.name), t.id) > ($5, $6))
                     order by lower(t.name), t.id
                     limit $7
                    """,
                TeamRepository::toView,
                reader,
                query.archived(),
                query.kind().map(TeamKind::key),
                query.member(),
                from == null ? null : from.text(0),
                from == null ? null : from.id(1),
                query.limit() + 1);
        if (found.size() <= query.limit()) return new TeamPage(found, null);
        var page = found.subList(0, query.limit());
        var last = page.getLast();
        return new TeamPage(page, Cursor.of(last.name().toLowerCase(Locale.ROOT), last.id()));
    }

    TeamView get(UUID id) {
        return tx.find(SELECT + " where t.id = $2", TeamRepository::toView, reader, id)
                .orElseThrow(() -> Rejection.notFound("team"));
    }

    /** The team, locked until the end of the transaction. */
    TeamView lock(UUID id) {
        return tx.find(SELECT + " where t.id = $2 for no key update of t", TeamRepository::toView, reader, id)
                .orElseThrow(() -> Rejection.notFound("team"));
    }

    /** Lets everybody who adds or renames teams here wait for each other. */
    void lockAll() {
        tx.find("select workspace_id from workspace for no key update", row -> row.getUUID("workspace_id"));
    }

    int count() {
        return tx.find("select count(*)::int as n from team", row -> row.getInteger("n"))
                .orElseThrow();
    }

    Set<String> keys() {
        return Set.copyOf(tx.list("select key from team limit 10000", row -> row.getString("key")));
    }

    /** Whether another team in use has this name, in any case, or this code. */
    boolean taken(String column, String value, UUID except) {
        var sql = column.equals("name")
                ? "select id from team where lower(name) = lower($1) and archived_at is null and id is distinct from $2"
                : "select id from team where code = $1 and archived_at is null and id is distinct from $2";
        return tx.find(sql, row -> row.getUUID("id"), value, except).isPresent();
    }

    void add(TeamView team) {
        tx.run(
                """
                insert into team (workspace_id, id, kind, key, name, description, colour, code, assignment)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                tx.workspace(),
                team.id(),
                team.kind().key(),
                team.key(),
                team.name(),
                team.description(),
                team.colour(),
                team.code(),
                team.assignment().key());
    }

    void save(TeamView team) {
        tx.run(
                """
                update team
                   set name = $2, description = $3, colour = $4, code = $5, assignment = $6, version = version + 1
                 where id = $1
                """,
                team.id(),
                team.name(),
                team.description(),
                team.colour(),
                team.code(),
                team.assignment().key());
    }

    void archive(UUID id, boolean archived) {
        tx.run(
                "update team set archived_at = case when $2 then now() end, version = version + 1 where id = $1",
                id,
                archived);
    }

    void touch(UUID id) {
        tx.run("update team set version = version + 1 where id = $1", id);
    }

    private static TeamView toView(Row row) {
        return new TeamView(
                row.getUUID("id"),
                TeamKind.of(row.getString("kind")),
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                row.getString("colour"),
                row.getString("code"),
                TeamAssignment.of(row.getString("assignment")),
                row.getInteger("members"),
                Optional.ofNullable(row.getString("mine")).map(TeamRole::of).orElse(null),
                instant(row, "archived_at"),
                row.getInteger("version"));
    }

    static final List<String> COLOURS = List.of("blue", "orange", "purple", "grey", "green", "slate", "red", "teal");
}
