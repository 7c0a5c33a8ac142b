package io.relaydesk.workspace;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceQuery.Members;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberPage;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The members of a workspace. */
final class MemberRepository {
    private final Tx tx;

    MemberRepository(Tx tx) {
        this.tx = tx;
    }

    void add(UUID id, UUID person, String email, String name, Role role) {
        tx.run(
                "insert into member (workspace_id, id, person_id, email, name, role) values ($1, $2, $3, $4, $5, $6)",
                tx.workspace(),
                id,
                person,
                email,
                name,
                role.key());
    }

    MemberView get(UUID id) {
        return tx.find("""
            select id, name, email, role, active, joined_at, last_seen_at, version
              from member
             where id = $1
            """, MemberRepository::toView, id).orElseThrow(() -> Rejection.notFound("member"));
    }

    List<MemberView> with(Collection<UUID> ids) {
        return tx.list("""
            select id, name, email, role, active, joined_at, last_seen_at, version
              from member
             where id = any($1)
            """, MemberRepository::toView, List.copyOf(ids));
    }

    Optional<UUID> findByPerson(UUID person) {
        return tx.find("select id from member where person_id = $1", row -> row.getUUID("id"), person);
    }

    /** Locks the member against other changes. */
    Membership lock(UUID id) {
        return tx.find(
                        "select id, role, active, version from member where id = $1 for update",
                        row -> new Membership(
                                row.getUUID("id"),
                                Role.of(row.getString("role")),
                                row.getBoolean("active"),
                                row.getInteger("version")),
                        id)
                .orElseThrow(() -> Rejection.notFound("member"));
    }

    /** Locks the active owners, so that two of them cannot step down at once, and counts those besides {@code member}. */
    int otherOwners(UUID member) {
        return (int) tx
                .list(
                        "select id from member where role = 'owner' and active order by id for update",
                        row -> row.getUUID("id"))
                .stream()
                .filter(owner -> !owner.equals(member))
                .count();
    }

    UUID personOf(UUID member) {
        return tx.find("select person_id from member where id = $1", row -> row.getUUID("person_id"), member)
                .orElseThrow(() -> Rejection.notFound("member"));
    }

    void save(Membership membership) {
        tx.run(
                "update member set role = $2, active = $3, version = $4 where id = $1",
                membership.member(),
                membership.role().key(),
                membership.active(),
                membership.version());
    }

    /** @return the member renamed, if this person is one */
    Optional<UUID> rename(UUID person, String name) {
        return tx.find(
                "update member set name = $2, version = version + 1 where person_id = $1 returning id",
                row -> row.getUUID("id"),
                person,
                name);
    }

    /** Of the addresses given, those that belong to members. */
    Set<String> membersAmong(List<String> emails) {
        return Set.copyOf(
                tx.list("select email from member where email = any($1)", row -> row.getString("email"), emails));
    }

    MemberPage list(Members query) {
        var from = Cursor.read(query.cursor().orElse(null), 2);
        var beginning = query.beginning()
                .map(text -> text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        var found = tx.list(
                """
                select id, name, email, role, active, joined_at, last_seen_at, version
                  from member
                 where ($1::text is null or role = $1)
                   and ($2::boolean is null or (role <> 'requester') = $2)
                   and ($3::text is null or lower(name) like $3 or email like $3)
                   and ($4::text is null or (lower(name), id) > ($4, $5))
                 order by lower(name), id
                 limit $6
                """,
                MemberRepository::toView,
                query.role().map(Role::key),
                query.staff(),
                beginning,
                from == null ? null : from.text(0),
                from == null ? null : from.id(1),
                query.limit() + 1);
        if (found.size() <= query.limit()) return new MemberPage(found, null);
        var page = found.subList(0, query.limit());
        var last = page.getLast();
        return new MemberPage(page, Cursor.of(last.name().toLowerCase(Locale.ROOT), last.id()));
    }

    private static MemberView toView(Row row) {
        return new MemberView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getBoolean("active"),
                instant(row, "joined_at"),
                instant(row, "last_seen_at"),
                row.getInteger("version"));
    }
}
