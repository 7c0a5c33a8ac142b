package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.LiveClient;
import io.relaydesk.testing.Request;
import io.relaydesk.testing.Workspace;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-c6: an access token lives for minutes, the rights behind it end at once. */
@DisplayName("A right that ended")
class RevocationIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private final HelpDesk desk = HelpDesk.start();
    private final Workspace acme = desk.workspace("Rights");
    private final Agent ann = acme.agent("Ann");
    private final String token = ann.person().token();

    @Test
    void by_logging_out_refuses_the_token_and_closes_the_socket() {
        try (var live = seated(ann)) {
            var began = System.nanoTime();
            ann.person().asks("POST", "/api/v1/auth/logout").ok();

            refusedSoon("logged-out", began, () -> me());
            refusedSoon("logged-out", began, () -> tickets());
            closedSoon(live, began);
        }
    }

    @Test
    void by_ending_a_session_from_another_one() {
        try (var live = seated(ann)) {
            var session = me().ok().path("session").asText();
            var phone = desk.person("Ann", ann.person().email()).logsIn();
            var began = System.nanoTime();
            phone.delete("/api/v1/me/sessions/" + session).ok();

            refusedSoon("logged-out", began, () -> tickets());
            closedSoon(live, began);
            assertThat(phone.get("/api/v1/me").send().status()).isEqualTo(200);
        }
    }

    @Test
    void by_logging_out_everywhere_else() {
        try (var live = seated(ann)) {
            var phone = desk.person("Ann", ann.person().email()).logsIn();
            var began = System.nanoTime();
            phone.delete("/api/v1/me/sessions/others").ok();

            refusedSoon("logged-out", began, () -> me());
            closedSoon(live, began);
            assertThat(phone.get("/api/v1/me/sessions").ok().path("sessions")).hasSize(1);
        }
    }

    @Test
    void by_being_deactivated_refuses_the_workspace_and_closes_the_socket() {
        try (var live = seated(ann)) {
            var began = System.nanoTime();
            changes(ann, "active", false);

            refusedSoon("not-found", began, () -> tickets());
            closedSoon(live, began);
            assertThat(me().send().status()).isEqualTo(200);
        }
    }

    @Test
    void by_another_role_is_gone_on_both_ways() {
        var mouse = acme.ticket("The mouse is dead");
        try (var live = seated(ann)) {
            var began = System.nanoTime();
            changes(ann, "role", "viewer");
            refusedSoon(
                    "forbidden",
                    began,
                    () -> desk.api()
                            .patch(acme.path(mouse.path()))
                            .bearer(token)
                            .ifMatch("\"1\"")
                            .json("priority", 1));

            changes(ann, "role", "requester");
            refusedSoon(
                    "not-found",
                    began,
                    () -> desk.api().get(acme.path(mouse.path())).bearer(token));
            var seq = acme.owner().notes(mouse, "Not for Ann any more.");
            var own = ann.opens("My own printer");
            Eventually.until(
                    "her own ticket came",
                    () -> live.events().stream()
                            .anyMatch(event -> event.at("/ticket/id")
                                    .asText()
                                    .equals(own.id().toString())));
            assertThat(live.events()).noneMatch(event -> event.toString().contains(seq.toString()));
        }
    }

    @Test
    void by_archiving_stops_changes_and_leaves_reading() {
        var began = System.nanoTime();
        acme.owner().post("/archive").ok();

        refusedSoon(
                "workspace-archived",
                began,
                () -> desk.api().post(acme.path("/tickets")).bearer(token).json("subject", "Too late", "body", "x"));
        assertThat(tickets().send().status()).isEqualTo(200);
    }

    private Request me() {
        return desk.api().get("/api/v1/me").bearer(token);
    }

    private Request tickets() {
        return desk.api().get(acme.path("/tickets")).bearer(token);
    }

    private static LiveClient seated(Agent member) {
        var live = member.live();
        live.frame("welcome");
        return live;
    }

    private void changes(Agent member, String field, Object value) {
        var path = "/members/" + member.id();
        var etag = acme.owner().get(path).send().ok().etag();
        acme.owner().patch(path).ifMatch(etag).json(field, value).ok();
    }

    private static void refusedSoon(String problem, long began, Supplier<Request> request) {
        Eventually.until(
                "the old token gets " + problem,
                () -> request.get().send().problem().equals(problem));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }

    private static void closedSoon(LiveClient live, long began) {
        assertThat(live.closeCode()).isEqualTo(4401);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }
}
