package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.Cookies;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-c1: 6 digits are enough only while nobody can try often. All limits count in the database, over all sessions and nodes. */
@DisplayName("Guessing a code")
class CodeGuessingIT {
    private static final HelpDesk DESK = HelpDesk.with(Map.of(
            "RELAYDESK_TRUST_FORWARDED", "true",
            "RELAYDESK_AUTH_CODES_PER_HOUR", "5",
            "RELAYDESK_AUTH_CODES_PER_DAY", "10",
            "RELAYDESK_AUTH_CODES_PER_NETWORK", "20",
            "RELAYDESK_AUTH_WRONG_PER_NETWORK", "10",
            "RELAYDESK_AUTH_WRONG_PER_HOUR", "40"));

    @AfterAll
    static void close() {
        DESK.close();
    }

    @BeforeEach
    void forgetAllTries() throws SQLException {
        sql("delete from identity.wrong_guess");
        sql("delete from identity.login");
    }

    @Test
    void is_possible_three_times_however_many_try_at_once() throws SQLException {
        var asked = asks("victim@acme.example", network(1));
        var right = asked.code();

        var tries = AtOnce.each(30, number -> asked.tries(other(right, number), network(2 + number)));

        assertThat(tries).allMatch(one -> one.status() == 401);
        assertThat(tries.stream().filter(one -> one.text().contains("left"))).hasSize(2);
        assertThat(tries.stream().filter(one -> one.text().contains("either"))).hasSize(1);
        assertThat(asked.tries(right, network(99)).problem()).isEqualTo("code-expired");
        assertThat(number("select count(*) from identity.session s join identity.person p on p.id = s.person_id"
                        + " where p.email = 'victim@acme.example'"))
                .isZero();
    }

    @Test
    void is_not_helped_by_asking_for_more_codes() {
        var first = AtOnce.each(40, number -> request("victim@acme.example", network(number), new Cookies()));

        assertThat(first).filteredOn(one -> one.status() == 202).hasSize(5);
        assertThat(first).filteredOn(one -> one.problem().equals("too-many")).hasSize(35);
    }

    @Test
    void is_possible_with_ten_codes_a_day_at_most() throws SQLException {
        var sent = 0;
        for (var hour = 0; hour < 4; hour++) {
            var base = hour * 20;
            sent += (int)
                    AtOnce.each(20, number -> request("victim@acme.example", network(base + number), new Cookies()))
                            .stream()
                            .filter(one -> one.status() == 202)
                            .count();
            sql("update identity.login set requested_at = requested_at - interval '61 minutes'");
        }

        assertThat(sent).isEqualTo(10);
        assertThat(DESK.mails().to("victim@acme.example")).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void is_stopped_for_a_network_that_asks_about_many_addresses() {
        var asked = AtOnce.each(60, number -> request("spray" + number + "@acme.example", network(1), new Cookies()));

        assertThat(asked).filteredOn(one -> one.status() == 202).hasSize(20);
        assertThat(request("elsewhere@acme.example", network(2), new Cookies()).status())
                .isEqualTo(202);
    }

    @Test
    void is_stopped_for_a_network_that_is_wrong_too_often() {
        var asked = IntStream.range(0, 12)
                .mapToObj(number -> asks("spray" + number + "@acme.example", network(1)))
                .toList();

        var tries = AtOnce.each(36, number -> asked.get(number % 12).tries("000000", network(7)));

        assertThat(tries).filteredOn(one -> one.status() == 401).hasSizeLessThanOrEqualTo(10);
        assertThat(tries).filteredOn(one -> one.problem().equals("too-many")).hasSizeGreaterThanOrEqualTo(26);
        var right = asked.get(11);
        assertThat(right.tries(right.code(), network(7)).problem()).isEqualTo("too-many");
    }

    @Test
    void is_stopped_for_everybody_when_many_networks_spray() {
        var asked = IntStream.range(0, 30)
                .mapToObj(number -> asks("spray" + number + "@acme.example", network(number)))
                .toList();

        var tries = AtOnce.each(90, number -> asked.get(number % 30).tries("000000", network(number)));

        assertThat(tries).filteredOn(one -> one.status() == 401).hasSizeLessThanOrEqualTo(40);
        assertThat(tries).filteredOn(one -> one.problem().equals("too-many")).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void of_a_login_that_never_was_counts_as_wrong_too() {
        var tries = IntStream.range(0, 12)
                .mapToObj(_ -> DESK.api()
                        .post("/api/v1/auth/sessions")
                        .header("X-Forwarded-For", network(3))
                        .json("login", java.util.UUID.randomUUID(), "code", "000000")
                        .refused())
                .toList();

        assertThat(tries.subList(0, 10)).containsOnly("code-expired");
        assertThat(tries.subList(10, 12)).containsOnly("too-many");
    }

    /** A code that was asked for, and the browser that may use it. */
    private record Asked(String email, JsonNode login, Cookies browser, long before) {
        String code() {
            return DESK.mails().next(email, before).code();
        }

        Response tries(String code, String network) {
            var copy = new Cookies();
            browser.get("__Host-relaydesk-browser").ifPresent(secret -> copy.set("__Host-relaydesk-browser", secret));
            return DESK.api()
                    .post("/api/v1/auth/sessions")
                    .cookies(copy)
                    .header("X-Forwarded-For", network)
                    .json("login", login, "code", code)
                    .send();
        }
    }

    private static Asked asks(String email, String network) {
        var before = DESK.mails().newest();
        var browser = new Cookies();
        var login = request(email, network, browser).ok().json().path("login");
        return new Asked(email, login, browser, before);
    }

    private static Response request(String email, String network, Cookies browser) {
        return DESK.api()
                .post("/api/v1/auth/codes")
                .cookies(browser)
                .header("X-Forwarded-For", network)
                .json("email", email)
                .send();
    }

    private static String network(int number) {
        return "10." + number / 250 + "." + number % 250 + ".7";
    }

    private static String other(String code, int number) {
        return String.format("%06d", (Integer.parseInt(code) + 1 + number) % 1_000_000);
    }

    private static void sql(String statement) throws SQLException {
        try (var admin = TestDatabase.connect(DESK.database())) {
            admin.createStatement().execute(statement);
        }
    }

    private static long number(String query) throws SQLException {
        try (var admin = TestDatabase.connect(DESK.database());
                var rows = admin.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
