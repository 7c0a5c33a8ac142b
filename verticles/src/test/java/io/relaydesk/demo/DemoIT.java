package io.relaydesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@DisplayName("The sample company")
@TestInstance(Lifecycle.PER_CLASS)
class DemoIT {
    private final HelpDesk desk = HelpDesk.with(java.util.Map.of());
    private final List<String> told = new ArrayList<>();
    private Duration took;
    private Connection database;

    @BeforeAll
    void fill() throws SQLException {
        database = TestDatabase.connect(desk.database());
        var began = System.nanoTime();
        desk.node().fillDemo(Clock.systemDefaultZone(), told::add);
        took = Duration.ofNanos(System.nanoTime() - began);
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
        desk.close();
    }

    @Test
    void is_there_within_seconds_and_says_how_to_get_in() {
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(told).last().isEqualTo("Demo: log in as demo@example.com, the code is on the mail page");
    }

    @Test
    void has_people_of_every_role() {
        assertThat(column("select role || ' ' || count(*) from member group by role order by role"))
                .containsExactly("admin 1", "agent 3", "manager 1", "member 1", "owner 1", "requester 40", "viewer 1");
    }

    @Test
    void has_tickets_worth_looking_at() {
        assertThat(number("select count(*) from ticket")).isEqualTo(400);
        assertThat(column("select distinct category from ticket order by 1"))
                .containsExactly("closed", "new", "on_hold", "open", "pending", "solved");
        assertThat(column("select distinct channel from ticket order by 1")).containsExactly("chat", "email", "portal");
        assertThat(number("select count(*) from ticket where category not in ('solved', 'closed')"))
                .isBetween(25L, 150L);
        assertThat(number("select count(*) from ticket where category = 'new' and assignee_id is null"))
                .isPositive();
        assertThat(number("select count(*) from message where visibility = 'internal'"))
                .isGreaterThan(100);
        assertThat(number("select count(*) from ticket where created_at > now() - interval '6 hours'"))
                .isGreaterThanOrEqualTo(9);
        assertThat(number("select extract(day from now() - min(created_at)) from ticket"))
                .isBetween(57L, 60L);
        assertThat(number("select count(*) from ticket where subject ~ '[\\u0600-\\u06ff]'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from ticket where subject ~ '[{}|]'"))
                .isZero();
        assertThat(number("select count(*) from message where text ~ '[{}|]|null'"))
                .isZero();
    }

    @Test
    void has_conversations_without_gaps() {
        assertThat(wrong("""
            select t.number
              from ticket t
              left join message m on m.ticket_id = t.id
             group by t.id, t.number, t.last_position
            having count(m.id) not between 1 and 7
                or count(m.id) <> max(m.position)
                or count(m.id) <> t.last_position
                or min(m.position) <> 1
            """)).isEmpty();
        assertThat(wrong("""
            select m.id
              from message m
              join message before on before.ticket_id = m.ticket_id and before.position = m.position - 1
             where m.created_at <= before.created_at
            """)).isEmpty();
    }

    @Test
    void keeps_on_tickets_what_their_messages_say() {
        assertThat(wrong("""
            select t.number
              from ticket t
              join message last on last.ticket_id = t.id and last.position = t.last_position
              join message pub  on pub.ticket_id = t.id and pub.position = t.public_position
             where t.last_author_id <> last.author_id
                or t.public_author_id <> pub.author_id
                or pub.visibility <> 'public'
                or t.public_position <> (select max(position) from message where ticket_id = t.id and visibility = 'public')
                or replace(last.text, E'\\n\\n', ' ') not like rtrim(t.preview, '…') || '%'
                or replace(pub.text, E'\\n\\n', ' ') not like rtrim(t.public_preview, '…') || '%'
                or length(t.preview) > 140
            """)).isEmpty();
    }

    @Test
    void has_a_log_without_gaps_in_the_order_of_time() {
        assertThat(number("select count(*) from event")).isGreaterThan(2_000);
        assertThat(wrong("select seq from (select seq, row_number() over (order by seq) as n from event) e"
                        + " where seq <> n"))
                .isEmpty();
        assertThat(wrong("select seq from workspace_clock where seq <> (select count(*) from event)"))
                .isEmpty();
        assertThat(wrong("select seq from (select seq, at, lag(at) over (order by seq) as before from event) e"
                        + " where at < before or at > now()"))
                .isEmpty();
    }

    @Test
    void tells_in_the_log_what_became_of_each_ticket() {
        assertThat(wrong("""
            select t.number
              from ticket t
             where t.status_id <> (select (data ->> 'to')::uuid from event
                                    where ticket_id = t.id and type = 'ticket.status-changed' order by seq desc limit 1)
                or t.assignee_id is distinct from (select (data ->> 'to')::uuid from event
                                    where ticket_id = t.id and type = 'ticket.assigned' order by seq desc limit 1)
                or t.priority <> coalesce((select (data ->> 'to')::int from event
                                    where ticket_id = t.id and type = 'ticket.priority-changed' order by seq desc limit 1), 3)
                or t.version <> 1 + (select count(distinct at) from event where ticket_id = t.id
                                    and type in ('ticket.assigned', 'ticket.status-changed', 'ticket.priority-changed'))
                or t.category <> (select category from status where id = t.status_id)
            """)).isEmpty();
        assertThat(wrong("""
            select type from (
              select type, data ->> 'from' as told, lag(data ->> 'to') over (partition by ticket_id, type order by seq) as before
                from event
               where type in ('ticket.assigned', 'ticket.status-changed', 'ticket.priority-changed')) e
             where before is not null and told <> before
            """)).isEmpty();
    }

    @Test
    void gives_tickets_the_times_of_their_events() {
        assertThat(wrong("""
            select t.number
              from ticket t
              join lateral (
                     select min(at) filter (where type = 'ticket.opened')                             as opened,
                            max(at)                                                                   as updated,
                            max(at) filter (where type <> 'ticket.noted')                             as public_updated,
                            min(at) filter (where data ->> 'first' = 'true')                          as replied,
                            max(at) filter (where s.category = 'closed')                              as closed,
                            max(at) filter (where s.category = 'solved')                              as solved
                       from event e
                       left join status s on s.id = case when e.type = 'ticket.status-changed' then (e.data ->> 'to')::uuid end
                      where e.ticket_id = t.id
                   ) log on true
             where t.created_at <> log.opened
                or t.updated_at <> log.updated
                or t.public_updated_at <> log.public_updated
                or t.first_replied_at is distinct from log.replied
                or t.closed_at is distinct from case when t.category = 'closed' then log.closed end
                or t.solved_at is distinct from case when t.category in ('solved', 'closed') then log.solved end
            """)).isEmpty();
        assertThat(wrong("""
            select m.id
              from message m
              left join event e on e.message_id = m.id
             where e.at is distinct from m.created_at
                or e.actor_id is distinct from m.author_id
                or (e.audience = 'public') <> (m.visibility = 'public')
            """)).isEmpty();
    }

    @Test
    void numbers_tickets_as_they_came() {
        assertThat(wrong(
                        "select number from (select number, row_number() over (order by created_at) as n from ticket) t"
                                + " where number <> n"))
                .isEmpty();
        assertThat(number("select last from ticket_counter")).isEqualTo(400);
    }

    @Test
    void rings_the_owners_bell_and_logs_it() {
        assertThat(number("select count(*) from notification where read_at is null"))
                .isBetween(2L, 40L);
        assertThat(number("select count(*) from notification where read_at is not null"))
                .isPositive();
        assertThat(wrong("""
            select n.id
              from notification n
              full join event e on e.type = 'notification.raised' and (e.data ->> 'notification')::uuid = n.id
             where (n.id is null and e.type = 'notification.raised')
                or (n.id is not null and (e.at is distinct from n.created_at or e.recipient_id <> n.member_id))
            """)).isEmpty();
    }

    @Test
    void writes_no_mail_about_the_past_but_about_what_comes() {
        var owner = desk.person("Robin Hale", "demo@example.com").logsIn();
        var workspace = owner.get("/api/v1/me").ok().at("/workspaces/0/id").asText();
        var tickets = "/api/v1/workspaces/" + workspace + "/tickets";
        var ticket = owner.get(tickets).query("category", "new").ok().at("/tickets/0");
        var messages = tickets + "/" + ticket.path("id").asText() + "/messages";
        var seen = owner.get(messages).ok().at("/messages/0/id").asText();

        owner.post(messages)
                .json("visibility", "public", "body", "We are on it.", "seen", seen)
                .ok();

        Eventually.until(
                "the reply is in the outbox and all readers are done",
                () -> number("select count(*) from outbox where state = 'sent'") == 1
                        && number("select count(*) from reader_cursor where seq = (select seq from workspace_clock)")
                                == number("select count(*) from reader_cursor"));
        assertThat(number("select count(*) from outbox")).isEqualTo(1);
        assertThat(desk.mails().all())
                .extracting(mail -> mail.to().equals("demo@example.com"))
                .containsExactly(true, false);
    }

    @Test
    void is_filled_once_only() {
        var before = everything();
        var words = new ArrayList<String>();

        desk.node().fillDemo(Clock.systemDefaultZone(), words::add);

        assertThat(words)
                .containsExactly(
                        "Demo: the workspace Harbour Outdoor is there already and stays as it is", told.getLast());
        assertThat(everything()).isEqualTo(before);
    }

    private List<String> everything() {
        return List.of("identity.person", "workspace", "member", "ticket", "message", "ticket_read", "event").stream()
                .map(table -> table + " " + number("select count(*) from " + table))
                .toList();
    }

    /** The first few rows that should not be there. */
    private List<String> wrong(String sql) {
        return column("select * from (" + sql + ") wrong limit 5");
    }

    private long number(String sql) {
        return Long.parseLong(column(sql).getFirst());
    }

    private List<String> column(String sql) {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
