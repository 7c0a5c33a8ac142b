package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.Cookies;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Person;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-c4. */
@DisplayName("A refresh token that was stolen")
class RefreshTheftIT {
    private static final String REFRESH = "__Host-relaydesk-session";
    private final HelpDesk desk = HelpDesk.start();

    @Test
    void ends_the_session_for_everybody_within_a_second_when_it_is_used() throws SQLException {
        var ann = desk.workspace("Theft").agent("Ann");
        var stolen = refreshToken(ann.person());
        ann.person().renews();
        timePasses(ann.person());
        try (var live = ann.live()) {
            live.frame("welcome");
            var began = System.nanoTime();

            assertThat(renew(stolen).problem()).isEqualTo("logged-out");

            assertThat(live.closeCode()).isEqualTo(4401);
            untilLoggedOut(ann);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(renew(refreshToken(ann.person())).problem()).isEqualTo("logged-out");
    }

    @Test
    void ends_the_session_of_the_thief_when_the_owner_comes_back() throws SQLException {
        var ann =
                desk.person("Ann", "ann." + UUID.randomUUID() + "@acme.example").logsIn();
        var thief = new Cookies();
        thief.set(REFRESH, refreshToken(ann));
        desk.api().post("/api/v1/auth/access").cookies(thief).ok();
        timePasses(ann);

        assertThat(ann.asks("POST", "/api/v1/auth/access").refused()).isEqualTo("logged-out");
        assertThat(desk.api().post("/api/v1/auth/access").cookies(thief).refused())
                .isEqualTo("logged-out");
    }

    @Test
    void leaves_other_sessions_of_the_person_alone() throws SQLException {
        var email = "ann." + UUID.randomUUID() + "@acme.example";
        var laptop = desk.person("Ann", email).logsIn();
        var phone = desk.person("Ann", email).logsIn();
        var stolen = refreshToken(laptop);
        laptop.renews();
        timePasses(laptop);

        renew(stolen);

        assertThat(phone.get("/api/v1/me").send().status()).isEqualTo(200);
        phone.renews();
    }

    @Test
    void has_one_successor_however_many_ask_at_once() {
        var ann =
                desk.person("Ann", "ann." + UUID.randomUUID() + "@acme.example").logsIn();
        var token = refreshToken(ann);

        var answers = AtOnce.each(100, _ -> {
            var own = new Cookies();
            own.set(REFRESH, token);
            desk.api().post("/api/v1/auth/access").cookies(own).ok();
            return refreshToken(own);
        });

        assertThat(answers).doesNotContain(token);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void has_the_same_successor_when_the_answer_got_lost() {
        var ann =
                desk.person("Ann", "ann." + UUID.randomUUID() + "@acme.example").logsIn();
        var token = refreshToken(ann);
        ann.renews();
        var successor = refreshToken(ann);

        ann.cookies().set(REFRESH, token);
        ann.renews();

        assertThat(refreshToken(ann)).isEqualTo(successor);
        ann.renews();
        assertThat(refreshToken(ann)).isNotEqualTo(successor);
    }

    @Test
    void from_two_generations_ago_ends_the_session_at_any_time() {
        var ann =
                desk.person("Ann", "ann." + UUID.randomUUID() + "@acme.example").logsIn();
        var token = refreshToken(ann);
        ann.renews();
        ann.renews();

        assertThat(renew(token).problem()).isEqualTo("logged-out");
        assertThat(ann.asks("POST", "/api/v1/auth/access").refused()).isEqualTo("logged-out");
    }

    private static void untilLoggedOut(Agent ann) {
        Eventually.until(
                "the access token is refused",
                () -> ann.person().get("/api/v1/me").send().problem().equals("logged-out"));
    }

    private Response renew(String token) {
        var cookies = new Cookies();
        cookies.set(REFRESH, token);
        return desk.api().post("/api/v1/auth/access").cookies(cookies).send();
    }

    /** The ten seconds for lost answers are over. */
    private void timePasses(Person person) throws SQLException {
        try (var admin = TestDatabase.connect(desk.database())) {
            admin.createStatement()
                    .execute("update identity.session set rotated_at = rotated_at - interval '11 seconds'"
                            + " where person_id = '" + person.id() + "'");
        }
    }

    private static String refreshToken(Person person) {
        return refreshToken(person.cookies());
    }

    private static String refreshToken(Cookies cookies) {
        return cookies.get(REFRESH).orElseThrow();
    }
}
