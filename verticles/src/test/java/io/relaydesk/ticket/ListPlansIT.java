package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the requests of a page cost when a workspace has grown. The server itself writes down how it did each statement. */
@DisplayName("Lists of twenty thousand tickets")
class ListPlansIT {
    private static final Pattern SCAN =
            Pattern.compile("Seq Scan on (ticket|message|event|ticket_read|ticket_follower|ticket_tag)\\b[^\\n]*");
    /** As far as anybody turns the pages: 8 of 200. */
    private static final int FAR = 1_600;

    private static HelpDesk desk;
    private static Path log;
    private static Agent ann;
    private static Requester rita;
    private static ManyTickets many;

    @BeforeAll
    static void fill() throws SQLException {
        var database = TestDatabase.fresh();
        try (var admin = TestDatabase.connect(database);
                var folder = admin.createStatement().executeQuery("show data_directory")) {
            folder.next();
            log = Path.of(folder.getString(1)).resolveSibling("postgresql.log");
            for (var setting :
                    List.of("session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0")) {
                admin.createStatement()
                        .execute("alter role relaydesk_app in database " + admin.getCatalog() + " set " + setting);
            }
        }
        desk = HelpDesk.on(database, Map.of());
        var acme = desk.workspace("Grown");
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
        many = new ManyTickets(database, acme.id());
        many.fill(rita.id(), ann.id());
        var other = desk.workspace("Neighbour");
        new ManyTickets(database, other.id())
                .fill(other.owner().id(), other.owner().id());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                              | true
        category=new,open,pending,on_hold | t.category in ('new','open','pending','on_hold')
        category=closed                | t.category = 'closed'
        status=solved                  | s.key = 'solved'
        priority=urgent                | t.priority = 1
        assignee=me                    | t.assignee_id = '{ann}'
        assignee=me&category=open      | t.assignee_id = '{ann}' and t.category = 'open'
        assignee=none                  | t.assignee_id is null
        assignee=none&category=new,open | t.assignee_id is null and t.category in ('new','open')
        snoozed=false&assignee=me      | t.assignee_id = '{ann}' and t.snoozed_until is null
        snoozed=true                   | t.snoozed_until is not null
        follower=me                    | t.id in (select ticket_id from ticket_follower where member_id = '{ann}')
        requester={rita}               | t.requester_id = '{rita}'
        priority=2&category=pending    | t.priority = 2 and t.category = 'pending'
        team={team}                    | t.team_id = '{team}'
        team={team}&category=open      | t.team_id = '{team}' and t.category = 'open'
        team=none&category=pending     | t.team_id is null and t.category = 'pending'
        topic=hardware                 | t.topic_id = any(array(select id from topic where path like 'Hardware%'))
        topic=printers                 | t.topic_id = any(array(select id from topic where key = 'printers'))
        tag=vip                        | exists (select from ticket_tag x where x.ticket_id = t.id and x.tag_id = '{vip}')
        tag=rare                       | exists (select from ticket_tag x where x.ticket_id = t.id and x.tag_id = '{rare}')
        tag=vip&category=open          | t.category = 'open' and exists (select from ticket_tag x where x.ticket_id = t.id and x.tag_id = '{vip}')
        type=incident                  | t.type = 'incident'
        channel=phone                  | t.channel = 'phone'
        """)
    void come_page_by_page_without_gap_or_repetition_and_never_by_reading_all(String filter, String where)
            throws SQLException {
        for (var sort : List.of("updated", "created", "priority")) {
            var order = switch (sort) {
                case "updated" -> "t.updated_at desc, t.id desc";
                case "created" -> "t.created_at desc, t.id desc";
                default -> "t.priority, t.updated_at desc, t.id desc";
            };
            var from = position();

            var paged = pages(ann, "sort=" + sort + (filter == null ? "" : "&" + named(filter)));

            var all = many.ids(named(where), order);
            assertThat(paged).isNotEmpty().isEqualTo(all.subList(0, Math.min(all.size(), FAR)));
            assertThat(scans(from)).isEmpty();
        }
    }

    @Test
    void come_to_a_requester_in_the_same_way() throws SQLException {
        for (var sort : Map.of(
                        "updated", "t.public_updated_at desc, t.id desc",
                        "created", "t.created_at desc, t.id desc",
                        "priority", "t.priority, t.public_updated_at desc, t.id desc")
                .entrySet()) {
            var from = position();

            var paged = pages(rita, "sort=" + sort.getKey());

            assertThat(paged).hasSize(200).isEqualTo(many.ids(named("t.requester_id = '{rita}'"), sort.getValue()));
            assertThat(scans(from)).isEmpty();
        }
    }

    @Test
    void are_counted_without_reading_all() throws SQLException {
        var from = position();

        var counts = ann.get("/ticket-counts").ok();
        rita.get("/ticket-counts").ok();

        assertThat(scans(from)).isEmpty();
        assertThat(plans(from)).contains("as unassigned");
        assertThat(counts.path("all").asInt()).isEqualTo(counts.path("bound").asInt());
        assertThat(counts.path("mine").asInt())
                .isEqualTo(many.ids(
                                named("t.assignee_id = '{ann}' and t.snoozed_until is null"
                                        + " and t.category in ('new','open','pending','on_hold')"),
                                "t.id")
                        .size());
    }

    @Test
    void lead_to_a_long_conversation_that_comes_page_by_page() {
        var ticket = "/tickets/" + ManyTickets.ticket(ann.workspace().id(), 100);
        var from = position();
        ann.get(ticket).ok();
        rita.get(ticket).ok();

        assertThat(all(ann, ticket + "/messages", "messages", "earlier"))
                .hasSize(ManyTickets.LONG_TALK)
                .doesNotHaveDuplicates();
        assertThat(all(rita, ticket + "/messages", "messages", "earlier")).hasSize(ManyTickets.LONG_TALK);
        assertThat(all(ann, ticket + "/history", "events", "next"))
                .hasSize(ManyTickets.LONG_TALK)
                .doesNotHaveDuplicates();
        ann.get("/events").query("after", 60_000).query("limit", 200).ok();
        assertThat(scans(from)).isEmpty();
    }

    @Test
    void are_found_by_number_and_changed_without_reading_all() {
        var from = position();

        var ticket = ann.get("/ticket-numbers/777").send().ok();
        ann.patch("/tickets/" + ticket.json().path("id").asText())
                .ifMatch(ticket.etag())
                .json("priority", ticket.json().at("/priority/rank").asInt() % 4 + 1)
                .ok();
        ann.patch("/tickets/" + ticket.json().path("id").asText())
                .ifMatch("\"2\"")
                .json("priority", ticket.json().at("/priority/rank").asInt())
                .ok();

        assertThat(scans(from)).isEmpty();
    }

    private static List<String> pages(Member reader, String query) {
        return all(reader, "/tickets?" + query, "tickets", "next", FAR);
    }

    private static List<String> all(Member reader, String path, String list, String next) {
        return all(reader, path, list, next, Integer.MAX_VALUE);
    }

    private static List<String> all(Member reader, String path, String list, String next, int most) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = reader.get(path).query("limit", 200);
            if (cursor != null) request.query("cursor", cursor);
            var page = request.ok();
            page.path(list).forEach(row -> ids.add(row.path("id").asText()));
            cursor = page.path(next).asText(null);
        } while (cursor != null && ids.size() < most);
        return ids;
    }

    private static String named(String text) {
        return text.strip()
                .replace("{team}", many.id("team", "first-line"))
                .replace("{vip}", many.id("tag", "vip"))
                .replace("{rare}", many.id("tag", "rare"))
                .replace("{ann}", ann.id().toString())
                .replace("{rita}", rita.id().toString());
    }

    private static List<String> scans(long from) {
        var plans = plans(from);
        assertThat(plans).contains("Query Text:").contains("Index");
        return SCAN.matcher(plans)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static long position() {
        try {
            return Files.size(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plans(long from) {
        try (var file = Files.newByteChannel(log)) {
            var bytes = java.nio.ByteBuffer.allocate((int) (file.size() - from));
            file.position(from);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            return new String(bytes.array(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
