package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Cookies;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.LiveClient;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-c7: whatever stands where a token should. */
@DisplayName("A token that is odd")
class OddTokensIT {
    private static final String REFRESH = "__Host-relaydesk-session";
    private static final HelpDesk DESK = HelpDesk.start();
    private static final Workspace ACME = DESK.workspace("Odd");
    private static final Agent ANN = ACME.agent("Ann");

    /** Nothing, almost nothing, and tokens that are good somewhere else. */
    private static List<String> odd() {
        return Stream.concat(
                        Stream.of(
                                "",
                                " ",
                                "0",
                                "null",
                                "undefined",
                                "true",
                                "[]",
                                "{}",
                                "%00",
                                "*",
                                "..",
                                "A".repeat(43)),
                        Stream.of(
                                "A".repeat(70),
                                "A".repeat(86),
                                "A".repeat(4_000),
                                UUID.randomUUID().toString(),
                                ANN.person().cookies().get(REFRESH).orElseThrow(),
                                ANN.liveTicket(),
                                ANN.person().token()))
                .toList();
    }

    @Test
    void is_no_access_token() {
        for (var token : odd()) {
            if (token.equals(ANN.person().token())) continue;
            assertThat(DESK.api().get("/api/v1/me").bearer(token).refused()).isEqualTo("logged-out");
            assertThat(DESK.api().get(ACME.path("/tickets")).bearer(token).refused())
                    .isEqualTo("logged-out");
        }
        var good = ANN.person().token();
        for (var header :
                List.of("", "Bearer", "Bearer ", "bearer", "Basic " + good, good, "Bearer  " + good, "Token " + good)) {
            assertThat(DESK.api()
                            .get("/api/v1/me")
                            .header("Authorization", header)
                            .refused())
                    .isEqualTo("logged-out");
        }
    }

    @Test
    void is_no_access_token_in_a_query_a_cookie_or_a_body() {
        var good = ANN.person().token();
        var cookies = new Cookies();
        cookies.set("access_token", good);
        cookies.set("__Host-relaydesk-access", good);

        assertThat(DESK.api().get("/api/v1/me").query("access_token", good).refused())
                .isEqualTo("logged-out");
        assertThat(DESK.api().get("/api/v1/me").cookies(cookies).refused()).isEqualTo("logged-out");
        assertThat(DESK.api().get("/api/v1/me").cookies(ANN.person().cookies()).refused())
                .isEqualTo("logged-out");
    }

    @Test
    void of_another_workspace_opens_nothing_here() {
        var mallory = DESK.workspace("Elsewhere").agent("Mallory");

        assertThat(DESK.api()
                        .get(ACME.path("/tickets"))
                        .bearer(mallory.person().token())
                        .refused())
                .isEqualTo("not-found");
        assertThat(DESK.api()
                        .post(ACME.path("/live-tickets"))
                        .bearer(mallory.person().token())
                        .refused())
                .isEqualTo("not-found");
    }

    @Test
    void renews_nothing() {
        for (var token : odd()) {
            if (token.equals(ANN.person().cookies().get(REFRESH).orElseThrow()) || !token.matches("[\\x21-\\x7e]*"))
                continue;
            var cookies = new Cookies();
            cookies.set(REFRESH, token);
            assertThat(DESK.api().post("/api/v1/auth/access").cookies(cookies).refused())
                    .isEqualTo("logged-out");
        }
        assertThat(DESK.api().post("/api/v1/auth/access").refused()).isEqualTo("logged-out");
    }

    @Test
    void accepts_no_invitation() {
        for (var token : odd()) {
            assertThat(accept(Json.MAPPER.valueToTree(token))).isIn("invitation-gone", "invalid");
        }
        for (var json : List.of("null", "0", "true", "[]", "[\"a\"]", "{}", "{\"$ne\":\"\"}")) {
            assertThat(accept(read(json))).isEqualTo("invalid");
        }
    }

    @Test
    void accepts_an_invitation_once_and_not_when_it_was_withdrawn_or_is_old() throws SQLException {
        var used = invitation("used");
        assertThat(DESK.api()
                        .post("/api/v1/invitations/accept")
                        .json("token", used)
                        .send()
                        .status())
                .isEqualTo(201);
        assertThat(accept(Json.MAPPER.valueToTree(used))).isEqualTo("invitation-gone");

        var withdrawn = invitation("withdrawn");
        var open = ACME.owner().get("/invitations").ok().at("/invitations/0/id").asText();
        ACME.owner().delete("/invitations/" + open).ok();
        assertThat(accept(Json.MAPPER.valueToTree(withdrawn))).isEqualTo("invitation-gone");

        var old = invitation("old");
        try (var admin = TestDatabase.connect(DESK.database())) {
            admin.createStatement().execute("update invitation set expires_at = now() where email like 'old@%'");
        }
        assertThat(accept(Json.MAPPER.valueToTree(old))).isEqualTo("invitation-gone");
    }

    @Test
    void logs_nobody_in() {
        var codes = List.of(
                "\"\"",
                "null",
                "0",
                "[\"000000\"]",
                "{}",
                "\"00000\"",
                "\"0000000\"",
                "\" 00000\"",
                "\"００００００\"",
                "\"-00001\"",
                "\"0x0000\"",
                "\"1e0000\"");
        for (var code : codes) {
            var body = Json.MAPPER
                    .createObjectNode()
                    .put("login", UUID.randomUUID().toString());
            body.set("code", read(code));
            assertThat(DESK.api().post("/api/v1/auth/sessions").body(body).refused())
                    .isEqualTo("invalid");
        }
        for (var login : List.of("\"\"", "null", "0", "[]", "\"0\"", "\"00000000-0000-0000-0000-00000000000\"")) {
            var body = Json.MAPPER.createObjectNode().put("code", "000000");
            body.set("login", read(login));
            assertThat(DESK.api().post("/api/v1/auth/sessions").body(body).refused())
                    .isEqualTo("invalid");
        }
    }

    @Test
    void opens_no_socket() {
        for (var token : odd()) {
            if (token.length() > 3_000) continue;
            try (var live = LiveClient.connect(DESK, DESK.origin().toString())) {
                if (token.equals("A".repeat(43)) || token.length() != 43) {
                    live.sends("type", "hello", "ticket", token, "since", null);
                    assertThat(live.closeCode()).isEqualTo(4401);
                }
            }
        }
        for (var json : List.of("null", "0", "[]", "{}", "true")) {
            try (var live = LiveClient.connect(DESK, DESK.origin().toString())) {
                live.says("{\"type\":\"hello\",\"ticket\":" + json + ",\"since\":null}");
                assertThat(live.closeCode()).isEqualTo(4400);
            }
        }
    }

    private static String invitation(String name) {
        var email = name + "@" + ACME.slug() + ".example";
        var before = DESK.mails().newest();
        ACME.owner()
                .post("/invitations")
                .json("emails", List.of(email), "role", "viewer")
                .ok();
        return DESK.mails().next(email, before).invitation();
    }

    private static String accept(JsonNode token) {
        var body = Json.MAPPER.createObjectNode();
        body.set("token", token);
        return DESK.api().post("/api/v1/invitations/accept").body(body).refused();
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (java.io.IOException none) {
            return Json.MAPPER.valueToTree(json);
        }
    }
}
