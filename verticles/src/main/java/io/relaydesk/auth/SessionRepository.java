package io.relaydesk.auth;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.auth.AuthViews.PersonView;
import io.relaydesk.messages.auth.AuthViews.Seat;
import io.relaydesk.messages.auth.AuthViews.SessionView;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.platform.Actor;
import io.relaydesk.tenant.Email;
import io.relaydesk.tenant.Sql;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People, their sessions and the workspaces they belong to. */
final class SessionRepository {
    private static final int MOST = 200;
    private final Sql sql;
    private final AuthSettings settings;

    SessionRepository(Sql sql, AuthSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** The person with this address; the first time, they are made. */
    PersonView personWith(Email email, UUID idIfNew) {
        return sql.find("""
            insert into identity.person (id, email, last_login_at)
            values ($1, $2, now())
            on conflict (email) do update set last_login_at = now()
            returning id, email, name
            """, SessionRepository::toPerson, idIfNew, email.value())
                .orElseThrow();
    }

    PersonView person(UUID id) {
        return sql.find("select id, email, name from identity.person where id = $1", SessionRepository::toPerson, id)
                .orElseThrow(AccessTokens::loggedOut);
    }

    void rename(UUID person, String name) {
        sql.run("update identity.person set name = $2 where id = $1", person, name);
    }

    void open(UUID id, UUID person, String device, String address) {
        sql.run(
                "insert into identity.session (id, person_id, device, address) values ($1, $2, $3, $4)",
                id,
                person,
                device,
                address);
    }

    /** @param fresh whether it changed within the last 10 s, when an answer may still be on its way */
    record Live(UUID person, int generation, boolean fresh) {}

    Optional<Live> lock(UUID session) {
        return sql.find(
                """
                select person_id, generation, rotated_at > now() - interval '10 seconds' as fresh
                  from identity.session
                 where id = $1
                   and ended_at is null
                   and last_seen_at > now() - $2 * interval '1 second'
                   and created_at > now() - $3 * interval '1 second'
                   for update
                """,
                row -> new Live(row.getUUID("person_id"), row.getInteger("generation"), row.getBoolean("fresh")),
                session,
                (double) settings.idle().toSeconds(),
                (double) settings.sessionLife().toSeconds());
    }

    void rotate(UUID session, String device, String address) {
        sql.run("""
            update identity.session
               set generation = generation + 1, rotated_at = now(), last_seen_at = now(), device = $2, address = $3
             where id = $1
            """, session, device, address);
    }

    /** @return whose session it was, if it was open */
    Optional<UUID> end(UUID session, String why) {
        return sql.find("""
            update identity.session
               set ended_at = now(), ended_why = $2
             where id = $1
               and ended_at is null
            returning person_id
            """, row -> row.getUUID("person_id"), session, why);
    }

    /** @return whether this person had such a session open */
    boolean endOwn(UUID person, UUID session) {
        return sql.run("""
            update identity.session
               set ended_at = now(), ended_why = 'ended by its person'
             where id = $2
               and person_id = $1
               and ended_at is null
            """, person, session) == 1;
    }

    void endOthers(UUID person, UUID but) {
        sql.run("""
            update identity.session
               set ended_at = now(), ended_why = 'ended by its person'
             where person_id = $1
               and id <> $2
               and ended_at is null
            """, person, but);
    }

    List<SessionView> list(UUID person, UUID current) {
        return sql.list(
                """
                select id, device, address, created_at, last_seen_at
                  from identity.session
                 where person_id = $1
                   and ended_at is null
                   and last_seen_at > now() - $2 * interval '1 second'
                   and created_at > now() - $3 * interval '1 second'
                 order by last_seen_at desc, id
                 limit $4
                """,
                row -> new SessionView(
                        row.getUUID("id"),
                        row.getUUID("id").equals(current),
                        row.getString("device"),
                        row.getString("address"),
                        instant(row, "created_at"),
                        instant(row, "last_seen_at")),
                person,
                (double) settings.idle().toSeconds(),
                (double) settings.sessionLife().toSeconds(),
                MOST);
    }

    /** Whether the session is good; notes that it was seen, at most once a minute. */
    boolean seen(UUID session, UUID person) {
        var good = lockless(session, person);
        if (good) {
            sql.run("""
                update identity.session
                   set last_seen_at = now()
                 where id = $1
                   and last_seen_at < now() - interval '1 minute'
                """, session);
        }
        return good;
    }

    private boolean lockless(UUID session, UUID person) {
        return sql.find(
                        """
                        select id
                          from identity.session
                         where id = $1
                           and person_id = $2
                           and ended_at is null
                           and last_seen_at > now() - $3 * interval '1 second'
                           and created_at > now() - $4 * interval '1 second'
                        """,
                        row -> row.getUUID("id"),
                        session,
                        person,
                        (double) settings.idle().toSeconds(),
                        (double) settings.sessionLife().toSeconds())
                .isPresent();
    }

    /** The member a person is in a workspace, if they may enter it; notes the visit, at most once a minute. */
    Optional<Actor.Member> member(Seat seat) {
        var member = seated(List.of(seat)).getFirst();
        if (member.isPresent()) {
            sql.run("""
                update member
                   set last_seen_at = now()
                 where workspace_id = $1
                   and id = $2
                   and (last_seen_at is null or last_seen_at < now() - interval '1 minute')
                """, seat.workspace(), member.get().member());
        }
        return member;
    }

    /** In the order of the seats; empty where the session ended, the member is not active or there is none. */
    List<Optional<Actor.Member>> seated(List<Seat> seats) {
        return sql.list(
                """
                select seat.workspace_id, seat.person_id, seat.session_id, m.id, m.name, m.role, m.rights, w.archived_at is not null as archived
                  from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality
                       as seat (session_id, person_id, workspace_id, number)
                  left join identity.session s
                         on s.id = seat.session_id and s.person_id = seat.person_id and s.ended_at is null
                        and s.last_seen_at > now() - $4 * interval '1 second'
                        and s.created_at > now() - $5 * interval '1 second'
                  left join member m
                         on m.workspace_id = seat.workspace_id and m.person_id = s.person_id and m.active
                  left join workspace w on w.workspace_id = m.workspace_id
                 order by seat.number
                """,
                SessionRepository::toMember,
                seats.stream().map(Seat::session).toList(),
                seats.stream().map(Seat::person).toList(),
                seats.stream().map(Seat::workspace).toList(),
                (double) settings.idle().toSeconds(),
                (double) settings.sessionLife().toSeconds());
    }

    List<MyWorkspace> workspacesOf(UUID person) {
        return sql.list(
                """
                select w.workspace_id, w.slug, w.name, w.archived_at is not null as archived, m.id, m.role, m.rights
                  from member m
                  join workspace w on w.workspace_id = m.workspace_id
                 where m.person_id = $1
                   and m.active
                 order by w.archived_at nulls first, lower(w.name), w.workspace_id
                 limit $2
                """,
                row -> {
                    var role = Role.of(row.getString("role"));
                    return new MyWorkspace(
                            row.getUUID("workspace_id"),
                            row.getString("slug"),
                            row.getString("name"),
                            row.getUUID("id"),
                            role,
                            role.rights(row.getArrayOfStrings("rights")).stream()
                                    .sorted()
                                    .toList(),
                            row.getBoolean("archived"));
                },
                person,
                MOST);
    }

    private static PersonView toPerson(Row row) {
        return new PersonView(row.getUUID("id"), row.getString("email"), row.getString("name"));
    }

    private static Optional<Actor.Member> toMember(Row row) {
        if (row.getUUID("id") == null) return Optional.empty();
        var role = Role.of(row.getString("role"));
        return Optional.of(new Actor.Member(
                row.getUUID("workspace_id"),
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getUUID("session_id"),
                row.getString("name"),
                role.staff(),
                row.getBoolean("archived"),
                role.rights(row.getArrayOfStrings("rights"))));
    }
}
