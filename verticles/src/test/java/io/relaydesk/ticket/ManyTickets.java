package io.relaydesk.ticket;

import io.relaydesk.testing.TestDatabase;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A workspace that has been there for a year: 20,000 tickets with conversations and history, many of the same minute. */
final class ManyTickets {
    static final int TICKETS = 20_000;
    static final int LONG_TALK = 2_000;
    private final URI database;
    private final UUID workspace;

    ManyTickets(URI database, UUID workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    /** @param requester whose a hundredth of them is. @param assignee whose a thirtieth of them is */
    void fill(UUID requester, UUID assignee) throws SQLException {
        run("""
            set session_replication_role = replica;
            select setseed(0.5);
            insert into member (workspace_id, id, person_id, email, name, role)
            select '%1$s', md5('%1$s' || n)::uuid, gen_random_uuid(), 'm' || n || '@many.example', 'Member ' || n,
                   case when n < 30 then 'agent' else 'requester' end
              from generate_series(1, 300) n;
            insert into ticket (workspace_id, id, number, display_id, subject, status_id, category, priority, channel, requester_id,
                                assignee_id, created_at, updated_at, public_updated_at, last_position, public_position,
                                snoozed_until)
            select '%1$s', md5('t%1$s' || n)::uuid, n, n::text, 'Ticket ' || n, s.id, s.category, 1 + (r * 100)::int %% 4, 'email',
                   case when n %% 100 = 0 then '%2$s'::uuid else md5('%1$s' || (1 + n %% 300))::uuid end,
                   case when n %% 30 = 0 then '%3$s'::uuid when n %% 5 > 0 then md5('%1$s' || (1 + n %% 29))::uuid end,
                   at, at + r * interval '1 day', at + r * interval '1 day', 3, 3,
                   case when n %% 90 = 0 then now() + interval '1 day' end
              from (select n, random() as r,
                           date_trunc('minute', now() - (n %% 7000) * interval '1 hour') as at,
                           case when n %% 20 = 0 then 1 + n / 20 %% 4 else 5 + n %% 2 end as place
                      from generate_series(1, %4$d) n) as made
              join (select id, category, row_number() over (order by position) as p from status
                     where workspace_id = '%1$s') s on s.p = made.place;
            insert into team (workspace_id, id, key, name)
            select '%1$s', md5('team%1$s' || n)::uuid, case when n = 0 then 'first-line' else 'team-' || n end, 'Team ' || n
              from generate_series(0, 11) n;
            insert into topic (workspace_id, id, parent_id, key, name, path)
            values ('%1$s', md5('topic%1$s0')::uuid, null, 'hardware', 'Hardware', 'Hardware'),
                   ('%1$s', md5('topic%1$s1')::uuid, md5('topic%1$s0')::uuid, 'printers', 'Printers', 'Hardware / Printers'),
                   ('%1$s', md5('topic%1$s2')::uuid, md5('topic%1$s0')::uuid, 'screens', 'Screens', 'Hardware / Screens');
            insert into topic (workspace_id, id, key, name, path)
            select '%1$s', md5('topic%1$s' || n)::uuid, 'topic-' || n, 'Topic ' || n, 'Topic ' || n from generate_series(3, 20) n;
            insert into tag (workspace_id, id, name, label)
            select '%1$s', md5('tag%1$s' || n)::uuid, name, name
              from (values (0, 'vip'), (1, 'rare'), (2, 'other')) as t (n, name);
            update ticket
               set team_id = case when number %% 8 > 0 then md5('team%1$s' || number / 8 %% 12)::uuid end,
                   topic_id = case when number %% 3 > 0 then md5('topic%1$s' || number / 3 %% 21)::uuid end,
                   type = case when number %% 9 = 0 then 'incident' else 'request' end,
                   channel = case when number %% 25 = 0 then 'phone' else 'email' end
             where workspace_id = '%1$s';
            insert into ticket_tag (workspace_id, ticket_id, tag_id)
            select '%1$s', md5('t%1$s' || n)::uuid, md5('tag%1$s' || tag)::uuid
              from generate_series(1, %4$d) n, generate_series(0, 2) tag
             where case tag when 0 then n %% 3 = 0 when 1 then n %% 2500 = 7 else n %% 4 = 1 end;
            insert into message (workspace_id, id, ticket_id, position, kind, visibility, author_id, html, text)
            select '%1$s', md5('m%1$s' || n || '/' || p)::uuid, md5('t%1$s' || n)::uuid, p, 'reply', 'public', '%2$s',
                   '<p>Word</p>', 'Word'
              from generate_series(1, %4$d) n, generate_series(1, case when n = 100 then %5$d else 3 end) p;
            insert into event (workspace_id, seq, id, type, actor_id, ticket_id, message_id, audience, data, correlation)
            select '%1$s', 1000 + row_number() over (), gen_random_uuid(), 'ticket.replied', '%2$s', ticket_id, id, 'public',
                   '{"first": false}', 'test'
              from message where workspace_id = '%1$s';
            update workspace_clock set seq = (select max(seq) from event where workspace_id = '%1$s')
             where workspace_id = '%1$s';
            insert into ticket_read (workspace_id, ticket_id, member_id, position)
            select '%1$s', md5('t%1$s' || n)::uuid, '%3$s', 2 from generate_series(1, %4$d, 3) n;
            insert into ticket_follower (workspace_id, ticket_id, member_id)
            select '%1$s', md5('t%1$s' || n)::uuid, case when n %% 40 = 0 then '%3$s'::uuid else md5('%1$s' || (1 + n %% 29))::uuid end
              from generate_series(4, %4$d, 4) n
            """.formatted(workspace, requester, assignee, TICKETS, LONG_TALK));
        run("analyze");
    }

    /** The ids the statement finds, in its order. */
    List<String> ids(String where, String order) throws SQLException {
        var ids = new ArrayList<String>();
        try (var admin = TestDatabase.connect(database);
                var rows = admin.createStatement()
                        .executeQuery(
                                "select t.id from ticket t join status s on s.id = t.status_id where t.workspace_id"
                                        + " = '" + workspace + "' and " + where + " order by " + order)) {
            while (rows.next()) ids.add(rows.getString(1));
        }
        return ids;
    }

    /** The id of a row of this workspace, by key or name. */
    String id(String table, String key) {
        try (var admin = TestDatabase.connect(database);
                var rows = admin.createStatement()
                        .executeQuery("select id from " + table + " where workspace_id = '" + workspace + "' and "
                                + (table.equals("tag") ? "name" : "key") + " = '" + key + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static UUID ticket(UUID workspace, int number) {
        return Md5.uuid("t" + workspace + number);
    }

    private void run(String sql) throws SQLException {
        try (var admin = TestDatabase.connect(database)) {
            admin.createStatement().execute(sql);
        }
    }

    /** As PostgreSQL casts an md5 to an id. */
    private static final class Md5 {
        private Md5() {}

        static UUID uuid(String text) {
            try {
                var hash = java.security.MessageDigest.getInstance("MD5")
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                var halves = java.nio.ByteBuffer.wrap(hash);
                return new UUID(halves.getLong(), halves.getLong());
            } catch (java.security.NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
