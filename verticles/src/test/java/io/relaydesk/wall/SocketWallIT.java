package io.relaydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.LiveClient;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The socket")
class SocketWallIT {
    private final HelpDesk desk = HelpDesk.start();
    private final Workspace acme = desk.workspace("Acme");
    private final Agent ann = acme.agent("Ann");

    @Test
    void tells_a_workspace_nothing_of_another() {
        var globex = desk.workspace("Globex");
        try (var spy = ann.live();
                var control = globex.owner().live()) {
            spy.frame("welcome");
            control.frame("welcome");

            var secret = globex.ticket("Merger papers");
            globex.owner().notes(secret, "Sign on Friday");
            control.event("ticket.noted");
            acme.ticket("A mouse");
            spy.event("ticket.opened");
            spy.catchesUp();

            assertThat(control.events()).hasSize(2);
            assertThat(spy.frames().toString())
                    .contains("A mouse")
                    .doesNotContain(
                            "Merger papers",
                            "Sign on Friday",
                            secret.id().toString(),
                            globex.id().toString());
        }
    }

    @Test
    void takes_a_ticket_once() {
        var ticket = ann.liveTicket();
        try (var first = LiveClient.open(desk, ticket, null)) {
            first.frame("welcome");

            assertThat(LiveClient.open(desk, ticket, null).closeCode()).isEqualTo(4401);
            assertThat(first.isOpen()).isTrue();
        }
    }

    @Test
    void takes_no_ticket_that_is_too_old() throws SQLException {
        var ticket = ann.liveTicket();
        try (var admin = TestDatabase.connect(desk.database())) {
            admin.createStatement()
                    .executeUpdate("update identity.live_ticket set expires_at = now() - interval '1 second'"
                            + " where workspace_id = '" + acme.id() + "'");
        }

        assertThat(LiveClient.open(desk, ticket, null).closeCode()).isEqualTo(4401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "", "*", "%", "00000000-0000-0000-0000-000000000000"})
    void takes_no_ticket_that_is_none(String ticket) {
        assertThat(LiveClient.open(desk, ticket, null).closeCode()).isEqualTo(4401);
    }

    @Test
    void takes_no_access_token_for_a_ticket() {
        assertThat(LiveClient.open(desk, ann.person().token(), null).closeCode())
                .isEqualTo(4401);
    }

    @Test
    void opens_for_our_own_pages_only() {
        for (var origin : new String[] {null, "null", "https://evil.example", desk.origin() + ".evil.example"}) {
            assertThatThrownBy(() -> LiveClient.connect(desk, origin))
                    .isInstanceOfSatisfying(
                            LiveClient.Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(403));
        }
    }

    @Test
    void hears_nothing_before_the_hello() {
        var client = LiveClient.connect(desk, desk.origin().toString());
        client.sends("type", "look", "ticket", null);

        assertThat(client.closeCode()).isEqualTo(4400);
        assertThat(client.frames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lets_nobody_appear_next_door(boolean real) {
        var globex = desk.workspace("Globex");
        var secret = globex.ticket("Merger papers");
        var looked = real ? secret.id() : UUID.randomUUID();
        try (var spy = ann.live();
                var control = globex.owner().live()) {
            spy.frame("welcome");
            control.frame("welcome");
            spy.sends("type", "look", "ticket", looked);
            spy.sends("type", "typing", "ticket", looked, "as", "reply");
            spy.catchesUp();
            control.sends("type", "look", "ticket", secret.id());
            control.frame(
                    "presence of the owner",
                    frame -> frame.at("/people/0/looking")
                            .asText()
                            .equals(secret.id().toString()));

            assertThat(control.frames().toString())
                    .doesNotContain("Ann")
                    .doesNotContain(ann.id().toString());
            assertThat(spy.frames())
                    .extracting(frame -> frame.path("type").asText())
                    .doesNotContain("refused", "events");
            assertThat(spy.frames().toString())
                    .doesNotContain("Merger", globex.owner().id().toString());
        }
    }

    @Test
    void tells_a_requester_what_is_public_about_own_tickets_and_nothing_else() {
        Requester rita = acme.requester("Rita");
        var mine = rita.opens("My printer");
        var other = acme.ticket("Rent of the office");
        try (var live = rita.live();
                var control = acme.owner().live()) {
            live.frame("welcome");
            control.frame("welcome");

            ann.takes(other);
            ann.notes(mine, "Between us");
            ann.notes(other, "Also between us");
            ann.replies(other, "For the landlord");
            live.sends("type", "look", "ticket", mine.id());
            ann.replies(mine, "For Rita");
            live.event("ticket.replied");
            live.catchesUp();
            control.frame("presence");
            Eventually.until("staff were told all", () -> control.events().size() >= 6);

            assertThat(live.events())
                    .extracting(event -> event.path("type").asText())
                    .doesNotContain("ticket.noted");
            assertThat(live.frames())
                    .extracting(frame -> frame.path("type").asText())
                    .doesNotContain("presence");
            assertThat(live.frames().toString())
                    .contains("For Rita")
                    .doesNotContain("etween us", "Rent", "landlord", other.id().toString());
        }
    }

    @Test
    void closes_on_somebody_who_is_deactivated_and_on_a_session_that_ended() {
        var max = acme.manager("Max");
        try (var anns = ann.live();
                var maxs = max.live()) {
            anns.frame("welcome");
            maxs.frame("welcome");

            var etag = acme.owner().get("/members/" + ann.id()).send().etag();
            acme.owner()
                    .patch("/members/" + ann.id())
                    .ifMatch(etag)
                    .json("active", false)
                    .ok();
            max.person().logsOut();

            assertThat(anns.closeCode()).isIn(4401, 4403);
            assertThat(maxs.closeCode()).isEqualTo(4401);
        }
    }
}
