package io.relaydesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.LiveClient;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Workspace;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One database, one cluster: nobody notices which node they are on, nor that one of them goes. */
@DisplayName("Two nodes")
class TwoNodesIT {
    private HelpDesk first;
    private HelpDesk second;
    private Workspace acme;
    private Agent ann;
    private Requester rita;

    @BeforeEach
    void start() {
        first = HelpDesk.with(Map.of());
        second = first.another(Map.of());
        acme = first.workspace("Twins");
        ann = acme.agent("Ann");
        rita = acme.requester("Rita");
    }

    @AfterEach
    void close() {
        second.close();
        first.close();
    }

    @Test
    void are_one_desk_and_go_on_when_one_of_them_goes() {
        try (var live = LiveClient.open(second, ann.liveTicket(), null);
                var hers = LiveClient.open(second, rita.liveTicket(), null);
                var onFirst = ann.live()) {
            live.frame("welcome");
            hers.frame("welcome");
            onFirst.frame("welcome");

            var printer = rita.opens("The printer is on fire");
            sees(live, printer.id().toString());
            sees(hers, printer.id().toString());
            assertThat(onSecond("/tickets").ok().at("/tickets/0/id").asText())
                    .isEqualTo(printer.id().toString());

            live.sends("type", "look", "ticket", printer.id());
            onFirst.frame(
                    "who looks at the printer",
                    frame -> frame.path("type").asText().equals("presence")
                            && frame.path("people")
                                    .toString()
                                    .contains(printer.id().toString()));

            ann.person().token();
            first.close();
            assertThat(onFirst.closeCode()).isIn(1001, 1006);
            var mouse = Eventually.get("answer of the other node", () -> {
                var opened = second.api()
                        .duringOutage()
                        .post(acme.path("/tickets"))
                        .bearer(rita.person().token())
                        .header("Idempotency-Key", "the-mouse-is-dead")
                        .json("subject", "The mouse is dead", "body", "Please help.")
                        .send();
                return opened.status() == 201 ? java.util.Optional.of(opened.json()) : java.util.Optional.empty();
            });
            sees(live, mouse.path("id").asText());
            sees(hers, mouse.path("id").asText());
            live.frame(
                    "nobody else is here",
                    frame -> frame.path("type").asText().equals("presence")
                            && frame.path("people").size() == 1);
        }
    }

    @Test
    void forget_at_once_what_the_other_one_ended() {
        var token = ann.person().token();
        try (var live = LiveClient.open(second, ann.liveTicket(), null)) {
            live.frame("welcome");
            assertThat(onSecond("/tickets").send().status()).isEqualTo(200);
            var began = System.nanoTime();

            ann.person().asks("POST", "/api/v1/auth/logout").ok();

            assertThat(live.closeCode()).isEqualTo(4401);
            Eventually.until(
                    "the token is refused there too",
                    () -> second.api()
                            .get("/api/v1/me")
                            .bearer(token)
                            .send()
                            .problem()
                            .equals("logged-out"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private io.relaydesk.testing.Request onSecond(String path) {
        return second.api().get(acme.path(path)).bearer(ann.person().token());
    }

    private static void sees(LiveClient live, String id) {
        live.frame("event about " + id, frame -> frame.path("events").toString().contains(id));
    }
}
