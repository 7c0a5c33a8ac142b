package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A golden set: what is asked, and the numbers of the tickets that must come (domain 2, thread 27). */
@DisplayName("A search")
class SearchIT {
    private static HelpDesk desk;
    private static Workspace acme;
    private static Agent ann;
    private static Agent joerg;
    private static Requester rita;
    private static Requester zoe;
    private static final UUID VIP = UUID.randomUUID();
    private static final UUID HARDWARE = UUID.randomUUID();
    private static final UUID PRINTERS = UUID.randomUUID();

    @BeforeAll
    static void fill() throws SQLException {
        desk = HelpDesk.start();
        acme = desk.workspace("Acme");
        ann = acme.agent("Ann Miller");
        joerg = acme.agent("Jörg Größe");
        rita = acme.requester("Rita Okafor");
        zoe = acme.requester("Zoë Beauchêne");
        rita.opens("The printer is on fire", "Smoke comes out of tray two. Serial X-100/7.");
        rita.opens("Überweisung an Müller fehlt", "Die Straße ist falsch, bitte prüfen.");
        zoe.opens("Café crème spills on the naïve keyboard", "Quelle catastrophe.");
        var cannotPrint = zoe.opens("Cannot print from the tablet", "The paper jam is back, error 0x80070005.");
        zoe.opens("Invoice 2026-117 is wrong", "Please mail billing@supplier.example about it.");
        rita.opens("東京タワーの写真", "写真を印刷できません。");
        var solved = rita.opens("Пароль не подходит", "Ёлка");
        var gone = rita.opens("A printer nobody wants", "Deleted soon");
        ann.replies(cannotPrint, "Have you tried the red button?");
        ann.notes(cannotPrint, "She drinks too much zaffre coffee.");
        ann.takes(cannotPrint);
        joerg.changes(solved, "assignee", joerg.id(), "status", "solved");
        sql("insert into tag (workspace_id, id, name, label) values ('%1$s', '%2$s', 'vip', 'VIP')", VIP);
        sql(
                "insert into topic (workspace_id, id, key, name, path) values ('%1$s', '%2$s', 'hardware', 'Hardware',"
                        + " 'Hardware')",
                HARDWARE);
        sql(
                "insert into topic (workspace_id, id, parent_id, key, name, path) values ('%1$s', '%2$s', '%3$s',"
                        + " 'inkjets', 'Inkjets', 'Hardware / Inkjets')",
                PRINTERS, HARDWARE);
        sql(
                "insert into ticket_tag (workspace_id, ticket_id, tag_id) select workspace_id, id, '%2$s' from ticket"
                        + " where number = 5",
                VIP);
        sql(
                "update ticket set topic_id = '%2$s', priority = 1, type = 'incident', display_id = 'INC-2026-00001'"
                        + " where number = 1",
                PRINTERS);
        sql("update ticket set fields = '{\"asset\": \"Laptop K-9913\", \"count\": 4}', created_at ="
                + " '2025-03-05T12:00Z' where number = 3");
        sql("update ticket set deleted_at = now() where id = '" + gone.id() + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        printer                          | 1
        PRINTER fire                     | 1
        print                            | 1 4
        "on fire"                        | 1
        "fire on"                        | -
        tray                             | 1
        "tray two"                       | 1
        x-100/7                          | 1
        print -fire                      | 4
        print -"on fire"                 | 4
        müller                           | 2
        muller                           | 2
        mueller                          | 2
        MÜLL                             | 2
        uberweisung                      | 2
        ueberweisung                     | 2
        strasse                          | 2
        straße                           | 2
        cafe creme                       | 3
        café                             | 3
        naive                            | 3
        K-9913                           | 3
        laptop                           | 3
        billing@supplier.example         | 5
        supplier                         | 5
        0x80070005                       | 4
        zaffre                           | 4
        red button                       | 4
        2026-117                         | 5
        INC-2026-00001                   | 1
        inc-2026                         | 1
        #4                               | 4
        vip                              | 5
        tag:vip                          | 5
        -tag:vip print                   | 1 4
        tag:nosuch                       | -
        inkjets                          | 1
        topic:inkjets                    | 1
        topic:hardware                   | 1
        rita                             | 1 2 6 7
        okafor print                     | 1
        requester:rita print             | 1
        requester:zoe                    | 3 4 5
        beauchene                        | 3 4 5
        assignee:me                      | 4
        assignee:none print              | 1
        assignee:"ann miller"            | 4
        assignee:joerg                   | 7
        groesse                          | 7
        status:solved                    | 7
        status:unsolved print            | 1 4
        status:new -print                | 2 3 5 6
        priority:urgent                  | 1
        priority:p1 type:incident        | 1
        channel:portal print             | 1 4
        created:2025-03-05               | 3
        created:<2026-01-01              | 3
        created:2025-01-01..2025-12-31 caf | 3
        created:>2025-03-05 print        | 1 4
        updated:<2020-01-01              | -
        東京                              | 6
        写真                              | 6
        пароль                           | 7
        елка                             | 7
        printer nobody                   | -
        nothing like this                | -
        """)
    void finds_what_is_meant_and_nothing_else(String words, String numbers) {
        assertThat(golden(ann, words)).containsExactlyInAnyOrderElementsOf(expected(numbers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        print                | 4
        printer              | -
        red button           | 4
        zaffre               | -
        coffee               | -
        print -zaffre        | 4
        print -"zaffre coffee" | 4
        rita                 | -
        ann                  | -
        vip                  | -
        laptop               | -
        status:new           | 3 5
        -status:solved print | 4
        """)
    void shows_requesters_their_own_tickets_by_what_they_can_read(String words, String numbers) {
        assertThat(golden(zoe, words)).containsExactlyInAnyOrderElementsOf(expected(numbers));
    }

    @Test
    void knows_a_new_name_at_once_and_the_old_one_no_more() throws SQLException {
        var ticket = rita.opens("Keys are lost");
        ann.changes(ticket, "subject", "Keys were found");
        sql("update tag set name = 'gold', label = 'Gold' where id = '%2$s'", VIP);

        assertThat(numbers(ann, "keys found")).hasSize(1);
        assertThat(numbers(ann, "keys lost")).hasSize(1).as("the message still says so");
        assertThat(numbers(ann, "tag:gold")).containsExactly(5L);
        assertThat(numbers(ann, "tag:vip")).isEmpty();
        sql("update tag set name = 'vip', label = 'VIP' where id = '%2$s'", VIP);
    }

    @Test
    void forgets_deleted_tickets_and_finds_them_again_with_all_that_was_said() throws SQLException {
        var ticket = rita.opens("Umbrella stand", "It is quincunx shaped");
        sql("update ticket set deleted_at = now() where id = '" + ticket.id() + "'");
        assertThat(numbers(ann, "quincunx")).isEmpty();

        sql("update ticket set deleted_at = null where id = '" + ticket.id() + "'");

        assertThat(numbers(ann, "quincunx")).containsExactly(ticket.number());
    }

    @Test
    void puts_the_number_first_then_the_subject_then_who_it_is_about_then_what_was_said() {
        var said = zoe.opens("Something", "They call it gazebo 1");
        var named = acme.requester("Gazebo Smith").opens("Nothing");
        var titled = zoe.opens("Gazebo");

        assertThat(numbers(ann, "gazebo")).containsExactly(titled.number(), named.number(), said.number());
        assertThat(numbers(ann, "1")).startsWith(1L).contains(said.number());
        assertThat(hit(ann, "gazebo", 2).path("where").asText()).isEqualTo("message");
    }

    @Test
    void marks_the_words_in_plain_text() {
        var hit = hit(ann, "uberweisung pruefen", 0);

        assertThat(marked(hit.path("subject"))).isEqualTo("[Überweisung] an Müller fehlt");
        assertThat(marked(hit.path("snippet"))).isEqualTo("Die Straße ist falsch, bitte [prüfen].");
        assertThat(hit(ann, "zaffre", 0).path("where").asText()).isEqualTo("note");
        assertThat(marked(hit(zoe, "tablet", 0).path("snippet"))).doesNotContain("zaffre");
    }

    @Test
    void comes_page_by_page() {
        var pages = new ArrayList<Long>();
        String cursor = null;
        do {
            var request = ann.get("/search").query("q", "status:unsolved").query("limit", 2);
            if (cursor != null) request.query("cursor", cursor);
            var page = request.ok();
            page.path("hits").forEach(hit -> pages.add(hit.at("/ticket/number").asLong()));
            cursor = page.path("next").asText(null);
        } while (cursor != null);

        assertThat(pages).doesNotHaveDuplicates().containsExactlyElementsOf(numbers(ann, "status:unsolved"));
    }

    @Test
    void says_in_words_what_it_does_not_understand() {
        assertThat(sentence(ann, "colour:red"))
                .startsWith("There is no filter called colour. Use status,")
                .contains("tag, assignee");
        assertThat(sentence(zoe, "tag:vip"))
                .startsWith("There is no filter called tag.")
                .doesNotContain("assignee");
        assertThat(sentence(ann, "priority:hot")).contains("urgent, high");
        assertThat(sentence(ann, "created:soon")).contains("2026-01-31");
        assertThat(sentence(ann, "x".repeat(3_000))).contains("300");
        assertThat(sentence(ann, "a b c d e f g h i j k l m")).contains("12");
        assertThat(ann.get("/search")
                        .query("q", "cats")
                        .query("cursor", "bm9uc2Vuc2U")
                        .refused())
                .isEqualTo("invalid");
    }

    @Test
    void answers_nothing_to_nothing() {
        for (var words : List.of("", "   ", "-", "\"\"", "*", "🙂", "status:")) {
            assertThat(numbers(ann, words)).as(words).isEmpty();
        }
    }

    @Test
    void suggests_what_changed_last_and_what_begins_so() {
        var newest = zoe.opens("Quixotic windmill");

        assertThat(suggested(ann, "")).hasSize(8).startsWith(newest.number());
        assertThat(suggested(ann, "quix")).containsExactly(newest.number());
        assertThat(suggested(ann, "inc-2026")).containsExactly(1L);
        assertThat(suggested(rita, "quix")).isEmpty();
    }

    private static List<Long> suggested(Member reader, String words) {
        return StreamSupport.stream(
                        reader.get("/search-suggestions")
                                .query("q", words)
                                .ok()
                                .path("tickets")
                                .spliterator(),
                        false)
                .map(ticket -> ticket.path("number").asLong())
                .toList();
    }

    private static String sentence(Member reader, String words) {
        var answer = reader.get("/search").query("q", words).send();
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/q").asText();
    }

    private static JsonNode hit(Member reader, String words, int place) {
        return reader.get("/search").query("q", words).ok().path("hits").get(place);
    }

    private static String marked(JsonNode pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(
                piece.path("hit").asBoolean()
                        ? "[" + piece.path("text").asText() + "]"
                        : piece.path("text").asText()));
        return text.toString();
    }

    private static List<Long> numbers(Member reader, String words) {
        var page = reader.get("/search").query("q", words).query("limit", 50).ok();
        assertThat(page.path("total").asInt()).isEqualTo(page.path("hits").size());
        return StreamSupport.stream(page.path("hits").spliterator(), false)
                .map(hit -> hit.at("/ticket/number").asLong())
                .toList();
    }

    /** Without what other tests opened. */
    private static List<Long> golden(Member reader, String words) {
        return numbers(reader, words).stream().filter(number -> number <= 8).toList();
    }

    private static List<Long> expected(String numbers) {
        return numbers == null
                ? List.of()
                : List.of(numbers.split(" ")).stream().map(Long::valueOf).toList();
    }

    private static void sql(String statement, Object... ids) throws SQLException {
        var values = new ArrayList<Object>(List.of(acme.id()));
        values.addAll(List.of(ids));
        try (var admin = TestDatabase.connect(desk.database())) {
            admin.createStatement()
                    .execute(statement
                            .formatted(values.toArray())
                            .replace(" where number =", " where workspace_id = '" + acme.id() + "' and number ="));
        }
    }
}
