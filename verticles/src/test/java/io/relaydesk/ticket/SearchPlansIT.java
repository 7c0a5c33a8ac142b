package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.TestDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search costs when two workspaces have grown. The server itself writes down how it did each statement. */
@DisplayName("A search among twenty thousand tickets, twice")
class SearchPlansIT {
    private static final Pattern SCAN =
            Pattern.compile("Seq Scan on (ticket|message|ticket_search|name_word|ticket_tag)\\b[^\\n]*");
    private static HelpDesk desk;
    private static Path log;
    private static Agent ann;
    private static Requester rita;

    @BeforeAll
    static void fill() throws SQLException {
        var database = TestDatabase.fresh();
        try (var admin = TestDatabase.connect(database);
                var folder = admin.createStatement().executeQuery("show data_directory")) {
            folder.next();
            log = Path.of(folder.getString(1)).resolveSibling("postgresql.log");
            for (var setting : List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on",
                    "auto_explain.log_timing = off",
                    "auto_explain.log_nested_statements = on")) {
                admin.createStatement()
                        .execute("alter role relaydesk_app in database " + admin.getCatalog() + " set " + setting);
            }
        }
        desk = HelpDesk.on(database, Map.of());
        var acme = desk.workspace("Grown");
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
        for (var workspace : List.of(acme, desk.workspace("Neighbour"))) {
            var many = new ManyTickets(database, workspace.id());
            many.fill(
                    workspace == acme ? rita.id() : workspace.owner().id(),
                    workspace == acme ? ann.id() : workspace.owner().id());
            index(database, workspace.id());
        }
    }

    /** What the triggers do, which the filling left out. */
    private static void index(java.net.URI database, UUID workspace) throws SQLException {
        try (var admin = TestDatabase.connect(database)) {
            admin.createStatement().execute("""
                insert into ticket_search (workspace_id, ticket_id, words)
                select workspace_id, id, search_anew(ticket) from ticket where workspace_id = '%1$s' on conflict do nothing;
                insert into name_word (workspace_id, word, kind, id)
                select distinct workspace_id, w, 'member', id
                  from member, regexp_split_to_table(search_words(name || ' ' || email), ' ') w
                 where workspace_id = '%1$s' on conflict do nothing;
                update ticket_counter set last = %2$d where workspace_id = '%1$s';
                analyze
                """.formatted(workspace, ManyTickets.TICKETS));
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "777",
                "ticket",
                "word",
                "tick",
                "ticket 12*",
                "\"ticket 777\"",
                "ticket -word",
                "-ticket",
                "\"word ticket\"",
                "status:open",
                "status:closed word",
                "assignee:me",
                "assignee:none word",
                "requester:rita",
                "member 17",
                "m17@many.example",
                "tag:none",
                "priority:urgent status:open",
                "created:>2026-01-01",
                "created:<2026-01-01 word",
                "updated:<2026-06-01"
            })
    void reads_the_index_and_never_all(String words) throws IOException {
        for (var reader : List.of(ann, rita)) {
            if (reader == rita && words.matches(".*(assignee|requester|tag):.*")) continue;
            var from = Files.size(log);

            reader.get("/search").query("q", words).ok();
            reader.get("/search-suggestions").query("q", words).ok();

            var plans = plans(from);
            assertThat(plans).contains("find_tickets").doesNotContain("Index Scan using ticket_search_pk");
            assertThat(SCAN.matcher(plans).results().map(found -> found.group()).distinct())
                    .isEmpty();
        }
    }

    @Test
    void reads_the_index_of_words() throws IOException {
        var from = Files.size(log);

        ann.get("/search").query("q", "word -777").ok();

        assertThat(plans(from)).contains("Bitmap Index Scan on ticket_search_by_words");
    }

    @Test
    void weighs_no_more_tickets_of_a_common_word_than_it_says() {
        var page = ann.get("/search").query("q", "word").ok();

        assertThat(page.path("total").asInt())
                .isEqualTo(page.path("bound").asInt())
                .isEqualTo(1_000);
        assertThat(page.at("/hits/0/ticket/number").asInt()).isPositive();
    }

    @Test
    void finds_the_one_among_all_and_nothing_of_the_neighbours() {
        assertThat(ann.get("/search")
                        .query("q", "\"ticket 777\"")
                        .ok()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(ann.get("/search").query("q", "neighbour").ok().path("total").asInt())
                .isZero();
    }

    @Test
    void shows_five_hundred_and_no_more() {
        String cursor = null;
        var shown = 0;
        do {
            var request = ann.get("/search").query("q", "word").query("limit", 50);
            if (cursor != null) request.query("cursor", cursor);
            var page = request.ok();
            shown += page.path("hits").size();
            cursor = page.path("next").asText(null);
        } while (cursor != null);

        assertThat(shown).isEqualTo(500);
    }

    private static String plans(long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
