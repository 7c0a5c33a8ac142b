package io.relaydesk.benchmark;

import io.relaydesk.testing.TestDatabase;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Fills a database as years of work would: words as often as in real texts (few very often, most hardly ever), open tickets few and
 * new, closed ones many.
 */
final class Grown {
    private static final int WORDS = 30_000;
    private static final int STEP = 5_000;
    private final URI database;
    private final Consumer<String> progress;

    Grown(URI database, Consumer<String> progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * @param big the workspace that is measured. @param its how many tickets it has
     * @param others how many workspaces there are besides. @param each how many tickets one of those has
     */
    void fill(UUID big, UUID requester, UUID assignee, int its, int others, int each) throws Exception {
        var began = System.nanoTime();
        run("""
            drop index ticket_search_by_words;
            create unlogged table word (n int primary key, w text);
            insert into word select n, case when n %% 10 < 7 then translate(left(md5(n::text), 4 + n %% 7), '0123456789', 'aeioulnrst')
                                            else 'w' || n end from generate_series(0, %1$d) n;
            create unlogged table said (n int primary key, text text);
            insert into said select n, (select string_agg(w, ' ') from (select (random() ^ 4 * %1$d)::int as i
                                          from generate_series(1, 20 + n %% 21)) r join word on word.n = r.i)
              from generate_series(0, 20000) n;
            create unlogged table place (no int primary key, workspace_id uuid, tickets int);
            insert into place values (0, '%2$s', %3$d);
            insert into place select n, md5('w' || n)::uuid, %5$d from generate_series(1, %4$d) n;
            set session_replication_role = replica;
            insert into workspace (workspace_id, slug, name)
              select workspace_id, 'w-' || no, 'Workspace ' || no from place where no > 0;
            insert into workspace_clock (workspace_id) select workspace_id from place where no > 0;
            insert into status (workspace_id, id, key, label, category, colour, position, is_default)
              select p.workspace_id, md5(p.workspace_id::text || s.key)::uuid, s.key, s.label, s.category, s.colour, s.position, s.is_default
                from place p, status s where p.no > 0 and s.workspace_id = '%2$s';
            insert into priority (workspace_id, rank, label)
              select p.workspace_id, s.rank, s.label from place p, priority s where p.no > 0 and s.workspace_id = '%2$s';
            insert into member (workspace_id, id, person_id, email, name, role)
            select p.workspace_id, md5(p.workspace_id || '/' || m)::uuid, gen_random_uuid(), 'm' || m || '@w' || p.no || '.example',
                   initcap((select w from word where word.n = (m * 37) %% 3000)) || ' ' || initcap((select w from word where word.n = (m * 91) %% 3000)),
                   case when m < 30 then 'agent' else 'requester' end
              from place p, generate_series(1, case when p.no = 0 then 5000 else 50 end) m;
            insert into name_word (workspace_id, word, kind, id)
            select distinct workspace_id, w, 'member', id from member, regexp_split_to_table(search_words(name || ' ' || email), ' ') w
             on conflict do nothing;
            insert into tag (workspace_id, id, name, label)
              select p.workspace_id, md5(p.workspace_id || 'tag' || n)::uuid, 'tag' || n, 'Tag' || n
                from place p, generate_series(1, 40) n;
            insert into name_word (workspace_id, word, kind, id)
            select workspace_id, name, 'tag', id from tag on conflict do nothing
            """.formatted(WORDS, big, its, others, each));
        progress.accept("workspaces and members: " + since(began));
        steps(its, others, """
            insert into ticket (workspace_id, id, number, display_id, subject, status_id, category, priority, channel, requester_id,
                                assignee_id, created_at, updated_at, public_updated_at, last_position, public_position, preview)
            select p.workspace_id, md5('t' || p.workspace_id || n)::uuid, n, n::text,
                   initcap((select string_agg(w, ' ') from unnest(array[%3$s + 0 * n::int, %3$s, %3$s, %3$s, %3$s]) i join word on word.n = i)),
                   s.id, s.category, 1 + (random() * random() * 3.99)::int %% 4, 'email',
                   case when n %% 1000 = 0 then '%1$s'::uuid else md5(p.workspace_id || '/' || 30 + (random() * (case when p.no = 0 then 4900 else 15 end))::int)::uuid end,
                   case when n %% 40 = 0 and p.no = 0 then '%2$s'::uuid when n %% 5 > 0 then md5(p.workspace_id || '/' || 1 + n %% 29)::uuid end,
                   at, at + random() * interval '3 days', at + random() * interval '3 days', 2, 2, ''
              from place p
             cross join lateral (select n, now() - (p.tickets - n) * (interval '900 days' / p.tickets) - interval '3 days' as at,
                                        case when n > p.tickets * 0.97 then 1 + n %% 4 else 5 + n %% 2 end as place
                                   from generate_series(greatest($from, 1), least($to, p.tickets)) n) made
              join lateral (select id, category, row_number() over (order by position) as rank from status
                             where status.workspace_id = p.workspace_id) s on s.rank = made.place
             where $which;
            insert into message (workspace_id, id, ticket_id, position, kind, visibility, author_id, html, text)
            select t.workspace_id, md5('m' || t.id || i)::uuid, t.id, i, 'reply', 'public', t.requester_id, '<p></p>',
                   said.text
              from place p
              join ticket t on t.workspace_id = p.workspace_id and t.number between $from and $to
             cross join generate_series(1, 2) i
              join said on said.n = abs(hashtext(t.id::text || i)) %% 20001
             where $which;
            insert into ticket_tag (workspace_id, ticket_id, tag_id)
            select t.workspace_id, t.id, md5(t.workspace_id || 'tag' || 1 + t.number %% 40)::uuid
              from place p join ticket t on t.workspace_id = p.workspace_id and t.number between $from and $to
             where t.number %% 3 = 0 and $which;
            insert into ticket_search (workspace_id, ticket_id, words)
            select t.workspace_id, t.id, search_anew(t)
              from place p join ticket t on t.workspace_id = p.workspace_id and t.number between $from and $to
             where $which
            """.formatted(requester, assignee, "(random() ^ 4 * " + WORDS + ")::int"));
        progress.accept("tickets and messages: " + since(began));
        run("""
            update ticket_counter set last = %d where workspace_id = '%s';
            set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2;
            create index ticket_search_by_words on ticket_search using gin (words) with (fastupdate = off);
            """.formatted(its, big));
        progress.accept("index of words: " + since(began));
        run("vacuum analyze");
        progress.accept("ready: " + since(began));
    }

    /** In transactions of some thousand tickets, two at a time. */
    private void steps(int its, int others, String sql) throws Exception {
        var steps = new ArrayList<String>();
        for (var from = 1; from <= its; from += STEP) steps.add(step(sql, from, from + STEP - 1, "p.no = 0"));
        for (var n = 1; n <= others; n += 10)
            steps.add(step(sql, 1, 1_000_000, "p.no between " + n + " and " + (n + 9)));
        try (var two = Executors.newFixedThreadPool(2)) {
            var done = new ArrayList<java.util.concurrent.Future<?>>();
            for (var step : steps) {
                done.add(two.submit(() -> {
                    run(step);
                    return null;
                }));
            }
            for (var i = 0; i < done.size(); i++) {
                done.get(i).get();
                if (i % 20 == 0) progress.accept("step " + i + " of " + done.size());
            }
        }
    }

    private static String step(String sql, int from, int to, String which) {
        return "set session_replication_role = replica; set synchronous_commit = off; "
                + sql.replace("$from", "" + from).replace("$to", "" + to).replace("$which", which);
    }

    /** Words of every kind of frequency, as texts of the big workspace have them: the most frequent first. */
    List<String> words(int... places) throws SQLException {
        var words = new ArrayList<String>();
        try (var admin = TestDatabase.connect(database)) {
            for (var place : places) {
                var row = admin.createStatement().executeQuery("select w from word where n = " + place);
                row.next();
                words.add(row.getString(1));
            }
        }
        return words;
    }

    private void run(String sql) throws SQLException {
        try (var admin = TestDatabase.connect(database)) {
            admin.createStatement().execute(sql);
        }
    }

    private static String since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s";
    }
}
