package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.Cookies;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-c2, T-c8. */
@DisplayName("Logging in")
class LogInIT {
    private static final String BROWSER = "__Host-relaydesk-browser";
    private static final String REFRESH = "__Host-relaydesk-session";
    private final HelpDesk desk = HelpDesk.start();
    private final String email = "ann." + UUID.randomUUID() + "@acme.example";

    @Test
    void works_once_when_the_right_code_is_sent_two_hundred_times_at_once() throws SQLException {
        var browser = new Cookies();
        var before = desk.mails().newest();
        var login = requestCode(browser).ok().json().path("login").asText();
        var code = desk.mails().next(email, before).code();

        var answers = AtOnce.each(200, _ -> logIn(copy(browser), login, code));

        assertThat(answers).filteredOn(one -> one.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(one -> one.problem().equals("code-expired"))
                .hasSize(199);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void does_not_work_in_another_browser() {
        var mine = new Cookies();
        var before = desk.mails().newest();
        var login = requestCode(mine).ok().json().path("login").asText();
        var code = desk.mails().next(email, before).code();
        var theirs = new Cookies();
        requestCode(theirs).ok();

        assertThat(logIn(theirs, login, code).problem()).isEqualTo("code-expired");
        assertThat(logIn(new Cookies(), login, code).problem()).isEqualTo("code-expired");
        assertThat(logIn(mine, login, code).status()).isEqualTo(201);
    }

    @Test
    void does_not_work_with_the_code_before_the_last() {
        var browser = new Cookies();
        var before = desk.mails().newest();
        var old = requestCode(browser).ok().json().path("login").asText();
        var oldMail = desk.mails().next(email, before);
        var login = requestCode(browser).ok().json().path("login").asText();
        var newMail = desk.mails().next(email, oldMail.id());

        assertThat(logIn(copy(browser), old, oldMail.code()).problem()).isEqualTo("code-expired");
        if (!oldMail.code().equals(newMail.code())) {
            assertThat(logIn(copy(browser), login, oldMail.code()).problem()).isEqualTo("wrong-code");
        }
        assertThat(logIn(browser, login, newMail.code()).status()).isEqualTo(201);
    }

    @Test
    void does_not_work_after_the_code_is_over() throws SQLException {
        var browser = new Cookies();
        var before = desk.mails().newest();
        var login = requestCode(browser).ok().json().path("login").asText();
        var code = desk.mails().next(email, before).code();
        sql("update identity.login set expires_at = now() where id = '" + login + "'");

        assertThat(logIn(browser, login, code).problem()).isEqualTo("code-expired");
    }

    @Test
    void gives_a_new_session_each_time_and_forgets_what_was_there_before() {
        var sessions = new HashSet<String>();
        var browser = new Cookies();
        browser.set(REFRESH, "A".repeat(70));
        browser.set(BROWSER, "A".repeat(43));
        for (var time = 0; time < 3; time++) {
            var before = desk.mails().newest();
            var login = requestCode(browser).ok().json().path("login").asText();
            var access = logIn(browser, login, desk.mails().next(email, before).code())
                    .ok()
                    .json();
            var me = desk.api()
                    .get("/api/v1/me")
                    .bearer(access.path("accessToken").asText())
                    .ok();

            assertThat(sessions.add(me.path("session").asText())).isTrue();
            assertThat(sessions.add(browser.get(REFRESH).orElseThrow())).isTrue();
            assertThat(browser.get(BROWSER)).isEmpty();
        }
        assertThat(sessions).doesNotContain("A".repeat(70));
    }

    @Test
    void sets_cookies_that_no_script_no_other_site_and_no_other_host_can_reach() {
        var browser = new Cookies();
        var before = desk.mails().newest();
        var asked = requestCode(browser).ok();
        var login = asked.json().path("login").asText();
        var entered = logIn(browser, login, desk.mails().next(email, before).code());
        var left = desk.api().post("/api/v1/auth/logout").cookies(browser).send();

        var all = List.of(asked, entered, left).stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .toList();
        assertThat(all)
                .hasSize(4)
                .allSatisfy(cookie -> assertThat(cookie)
                        .matches("__Host-relaydesk-(session|browser)=[A-Za-z0-9_-]*; Path=/; Secure; HttpOnly;"
                                + " SameSite=Strict; Max-Age=\\d+"));
        assertThat(all.getLast()).contains(REFRESH + "=;", "Max-Age=0");
    }

    @Test
    void keeps_the_refresh_token_out_of_every_body() {
        var ann = desk.person("Ann", email).logsIn();
        var token = ann.cookies().get(REFRESH).orElseThrow();

        var renewed = ann.asks("POST", "/api/v1/auth/access").send();

        assertThat(renewed.text())
                .doesNotContain(token)
                .doesNotContain(ann.cookies().get(REFRESH).orElseThrow());
        assertThat(renewed.header("Cache-Control")).contains("no-store");
    }

    private Response requestCode(Cookies browser) {
        return desk.api()
                .post("/api/v1/auth/codes")
                .cookies(browser)
                .json("email", email)
                .send();
    }

    private Response logIn(Cookies browser, String login, String code) {
        return desk.api()
                .post("/api/v1/auth/sessions")
                .cookies(browser)
                .json("login", login, "code", code)
                .send();
    }

    private static Cookies copy(Cookies browser) {
        var copy = new Cookies();
        browser.get(BROWSER).ifPresent(secret -> copy.set(BROWSER, secret));
        return copy;
    }

    private long sessions() throws SQLException {
        try (var admin = TestDatabase.connect(desk.database());
                var rows = admin.createStatement()
                        .executeQuery("select count(*) from identity.session s join identity.person p on p.id ="
                                + " s.person_id where p.email = '" + email + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var admin = TestDatabase.connect(desk.database())) {
            admin.createStatement().execute(statement);
        }
    }
}
