package io.relaydesk.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Workspace;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-c9 and T-c10: what a page of another site, or a header, can make a browser or a desk do. */
@DisplayName("A page of another site")
class ForeignPagesIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private static final Workspace ACME = DESK.workspace("Foreign");
    private static final Agent ANN = ACME.agent("Ann");
    private static final List<String> ORIGINS = List.of(
            "https://evil.example",
            "null",
            "",
            "file://",
            DESK.origin() + ".evil.example",
            DESK.origin().toString().replace("localhost", "sub.localhost"),
            DESK.origin().toString().replace("http:", "https:"),
            DESK.origin() + "0");

    @Test
    void changes_nothing() {
        for (var origin : ORIGINS) {
            assertThat(ANN.post("/tickets")
                            .header("Origin", origin)
                            .json("subject", "Forged", "body", "x")
                            .refused())
                    .isEqualTo("foreign-origin");
            assertThat(ANN.person()
                            .patch("/api/v1/me")
                            .header("Origin", origin)
                            .json("name", "Forged")
                            .refused())
                    .isEqualTo("foreign-origin");
            assertThat(ANN.person()
                            .delete("/api/v1/me/sessions/others")
                            .header("Origin", origin)
                            .refused())
                    .isEqualTo("foreign-origin");
        }
        assertThat(ANN.tickets()).doesNotContain("Forged");
        assertThat(ANN.person().get("/api/v1/me").ok().at("/person/name").asText())
                .isEqualTo("Ann");
    }

    @Test
    void neither_renews_nor_ends_a_session_although_the_cookie_comes_along() {
        var bob = ACME.agent("Bob").person();
        for (var origin : ORIGINS) {
            assertThat(bob.asks("POST", "/api/v1/auth/access")
                            .header("Origin", origin)
                            .refused())
                    .isEqualTo("foreign-origin");
            assertThat(bob.asks("POST", "/api/v1/auth/logout")
                            .header("Origin", origin)
                            .refused())
                    .isEqualTo("foreign-origin");
        }
        bob.renews();
        bob.asks("POST", "/api/v1/auth/access")
                .header("Origin", DESK.origin().toString())
                .ok();
    }

    @Test
    void is_given_nothing_to_read() {
        for (var method : List.of("GET", "OPTIONS")) {
            var answer = DESK.api()
                    .request(method, "/api/v1/me")
                    .header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "DELETE")
                    .header("Access-Control-Request-Headers", "authorization")
                    .bearer(ANN.person().token())
                    .send();

            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
            assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        }
    }

    @Test
    void can_send_no_body_that_needs_no_leave() {
        var ticket = "{\"subject\":\"Forged\",\"body\":\"x\"}".getBytes(UTF_8);
        for (var type : List.of(
                "text/plain",
                "text/plain; charset=application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "text/json",
                "*/*",
                "json")) {
            assertThat(ANN.post("/tickets").body(type, ticket).refused()).isEqualTo("unsupported-type");
        }
        assertThat(ANN.post("/tickets")
                        .body("text/plain", ticket)
                        .header("Content-Type", null)
                        .refused())
                .isEqualTo("unsupported-type");
        assertThat(ANN.tickets()).doesNotContain("Forged");
    }

    @Test
    void cannot_pass_one_method_for_another() {
        var me = ANN.person();
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            me.get("/api/v1/me/sessions").header(header, "DELETE").ok();
            assertThat(me.post("/api/v1/me/sessions/others")
                            .header(header, "DELETE")
                            .refused())
                    .isEqualTo("no-such-route");
            assertThat(me.get("/api/v1/me/sessions/others")
                            .header(header, "DELETE")
                            .refused())
                    .isEqualTo("no-such-route");
        }
        assertThat(me.post("/api/v1/me/sessions/others?_method=DELETE").refused())
                .isEqualTo("no-such-route");
        assertThat(me.get("/api/v1/me").send().status()).isEqualTo(200);
    }

    @Test
    void is_not_believed_where_it_comes_from() {
        var email = "carl." + UUID.randomUUID() + "@acme.example";
        var before = DESK.mails().newest();
        var carl = DESK.person("Carl", email);
        var login = carl.asks("POST", "/api/v1/auth/codes")
                .json("email", email)
                .ok()
                .path("login");
        var entered = carl.asks("POST", "/api/v1/auth/sessions")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Real-IP", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.7")
                .header("X-Remote-User", "owner@acme.example")
                .json("login", login, "code", DESK.mails().next(email, before).code())
                .ok();

        var sessions = DESK.api()
                .get("/api/v1/me/sessions")
                .bearer(entered.path("accessToken").asText())
                .ok();

        assertThat(sessions.at("/sessions/0/place").asText()).isEqualTo("127.0.0.1");
        assertThat(entered.at("/person/email").asText()).isEqualTo(email);
    }

    @Test
    void does_not_get_its_own_host_into_a_mail() throws IOException {
        var email = "dora@" + ACME.slug() + ".example";
        var before = DESK.mails().newest();
        var body = "{\"emails\":[\"" + email + "\"],\"role\":\"viewer\"}";
        var answer = raw("POST " + ACME.path("/invitations") + " HTTP/1.1\r\nHost: evil.example\r\n"
                + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\n"
                + "Authorization: Bearer " + ACME.owner().person().token() + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 201");
        assertThat(answer + DESK.mails().next(email, before).text())
                .contains(DESK.origin().toString())
                .doesNotContain("evil.example");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(DESK.origin().getHost(), DESK.origin().getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
