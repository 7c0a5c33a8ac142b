package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Cookies;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-c3: nobody can find out by asking whether somebody is known here. */
@DisplayName("An address that nobody knows")
class UnknownAddressIT {
    private static HelpDesk desk;
    private static Path log;

    @BeforeAll
    static void start() throws SQLException {
        var database = TestDatabase.fresh();
        try (var admin = TestDatabase.connect(database);
                var folder = admin.createStatement().executeQuery("show data_directory")) {
            folder.next();
            log = Path.of(folder.getString(1)).resolveSibling("postgresql.log");
            admin.createStatement()
                    .execute("alter role relaydesk_auth in database " + admin.getCatalog()
                            + " set log_statement = 'all'");
        }
        desk = HelpDesk.on(database, Map.of());
        desk.person("Ann", "known@acme.example").logsIn();
        desk.person("Ben", "other@acme.example").logsIn();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void is_answered_like_one_that_is_known() {
        var known = shape(asks("known@acme.example"));

        assertThat(shape(asks("stranger@acme.example"))).isEqualTo(known);
        assertThat(shape(asks("stranger@acme.example"))).isEqualTo(known);
    }

    @Test
    void is_refused_a_wrong_code_like_one_that_is_known() {
        assertThat(shape(triesAWrongCode("nobody@acme.example")))
                .isEqualTo(shape(triesAWrongCode("known@acme.example")));
    }

    @Test
    void costs_the_same_statements() throws IOException {
        asks("warm-up@acme.example");
        var known = statementsOf(() -> asks("known@acme.example"));
        var unknown = statementsOf(() -> asks("never-seen@acme.example"));

        assertThat(known).isNotEmpty();
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void costs_the_same_statements_at_a_wrong_code() throws IOException {
        triesAWrongCode("warm-up@acme.example");
        var known = statementsOf(() -> triesAWrongCode("other@acme.example"));
        var unknown = statementsOf(() -> triesAWrongCode("never-seen-before@acme.example"));

        assertThat(known).hasSizeGreaterThan(8);
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void gets_a_mail_of_the_same_form() {
        var before = desk.mails().newest();
        asks("known@acme.example");
        asks("newcomer@acme.example");

        var known = desk.mails().next("known@acme.example", before);
        var unknown = desk.mails().next("newcomer@acme.example", before);

        assertThat(unknown.text().replaceAll("\\d", "0")).isEqualTo(known.text().replaceAll("\\d", "0"));
    }

    @Test
    void is_refused_in_the_same_words_when_it_is_none() {
        assertThat(desk.api().post("/api/v1/auth/codes").json("email", "nobody").refused())
                .isEqualTo("invalid");
        assertThat(desk.api().post("/api/v1/auth/codes").json("email", "").refused())
                .isEqualTo("invalid");
    }

    private static Response asks(String email) {
        return desk.api().post("/api/v1/auth/codes").json("email", email).send();
    }

    private static Response triesAWrongCode(String email) {
        var browser = new Cookies();
        var before = desk.mails().newest();
        var login = desk.api()
                .post("/api/v1/auth/codes")
                .cookies(browser)
                .json("email", email)
                .ok()
                .path("login");
        var code = desk.mails().next(email, before).code();
        return desk.api()
                .post("/api/v1/auth/sessions")
                .cookies(browser)
                .json("login", login, "code", code.equals("000000") ? "000001" : "000000")
                .send();
    }

    /** Everything of an answer but what is made anew for each. */
    private static Map<String, Object> shape(Response answer) {
        var headers = new TreeMap<String, Object>(answer.headers().map());
        headers.replaceAll(
                (name, value) -> List.of("x-request-id", "set-cookie").contains(name)
                        ? value.toString().replaceAll("=?[A-Za-z0-9_-]{36,43}", "")
                        : value);
        headers.put("status", answer.status());
        headers.put("body", answer.text().replaceAll("[0-9a-f]", "0"));
        headers.put("length", answer.bytes().length);
        return headers;
    }

    /** What a request made the server do, without values. */
    private static List<String> statementsOf(Runnable request) throws IOException {
        var before = Files.size(log);
        request.run();
        return Eventually.get("commit in the log", () -> {
            var all = lines(before);
            return all.isEmpty() || !all.getLast().equals("commit") ? Optional.empty() : Optional.of(all);
        });
    }

    private static List<String> lines(long from) {
        try {
            var bytes = Files.readAllBytes(log);
            return new String(bytes, (int) from, bytes.length - (int) from)
                    .lines()
                    .filter(line -> line.contains("LOG:  "))
                    .map(line -> line.replaceFirst(".*(statement|execute [^:]*): ", "")
                            .strip())
                    .filter(line -> !line.contains("LOG:  "))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
