package io.relaydesk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.LiveClient;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T-c11. */
@DisplayName("A socket that is abused")
class SocketAbuseIT {
    private static final HelpDesk DESK = HelpDesk.start();
    private static final Workspace ACME = DESK.workspace("Sockets");
    private static final Agent ANN = ACME.agent("Ann");
    private static final String OURS = DESK.origin().toString();

    @Test
    void is_not_opened_for_another_page_nor_for_none() {
        for (var origin : new String[] {
            null, "null", "https://evil.example", OURS + ".evil.example", OURS + "/", "HTTP" + OURS.substring(4)
        }) {
            assertThatExceptionOfType(LiveClient.Refused.class)
                    .isThrownBy(() -> LiveClient.connect(DESK, origin))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(403));
        }
    }

    @Test
    void takes_a_ticket_once() {
        var ticket = ANN.liveTicket();
        try (var first = LiveClient.open(DESK, ticket, null);
                var second = LiveClient.open(DESK, ticket, null)) {
            var codes = List.of(first, second).stream()
                    .filter(live -> welcomedOrClosed(live))
                    .toList();

            assertThat(codes).hasSize(1);
        }
    }

    @Test
    void takes_no_ticket_that_is_too_old() throws SQLException {
        var ticket = ANN.liveTicket();
        try (var admin = TestDatabase.connect(DESK.database())) {
            admin.createStatement().execute("update identity.live_ticket set expires_at = now()");
        }
        try (var live = LiveClient.open(DESK, ticket, null)) {
            assertThat(live.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void takes_no_ticket_of_somebody_who_logged_out_meanwhile() {
        var bob = ACME.agent("Bob");
        var ticket = bob.liveTicket();
        bob.person().asks("POST", "/api/v1/auth/logout").ok();

        try (var live = LiveClient.open(DESK, ticket, null)) {
            assertThat(live.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void is_closed_when_nobody_says_hello_within_five_seconds() {
        var began = System.nanoTime();
        try (var live = LiveClient.connect(DESK, OURS)) {
            assertThat(live.closeCode()).isEqualTo(4408);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(7));
            assertThat(live.frames()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"look\",\"ticket\":null}",
                "{\"type\":\"ping\"}",
                "{\"type\":\"subscribe\",\"workspace\":\"*\"}",
                "{\"type\":\"hello\"}",
                "{\"type\":\"hello\",\"ticket\":\"x\",\"since\":\"0\"}",
                "{\"type\":\"hello\",\"ticket\":\"x\",\"since\":1.5}",
                "{\"type\":\"hello\",\"ticket\":\"x\",\"since\":-1}",
                "{\"type\":\"hello\",\"ticket\":\"x\",\"since\":-9223372036854775808}",
                "{\"type\":\"hello\",\"ticket\":\"x\",\"since\":99999999999999999999999999}",
                "{\"type\":[]}",
                "{}",
                "[]",
                "null",
                "",
                "hello",
                "{\"type\":\"hello\""
            })
    void is_closed_when_the_first_frame_is_no_hello(String frame) {
        try (var live = LiveClient.connect(DESK, OURS)) {
            live.says(frame);

            assertThat(live.closeCode()).isEqualTo(4400);
            assertThat(live.frames()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, reset", "1000000000, reset", "0, events"})
    void starts_afresh_at_a_number_that_never_was(String since, String frame) {
        try (var live = LiveClient.connect(DESK, OURS)) {
            live.says("{\"type\":\"hello\",\"ticket\":\"" + ANN.liveTicket() + "\",\"since\":" + since + "}");

            assertThat(live.frame(frame).path("seq").asLong()).isPositive();
            live.catchesUp();
        }
    }

    @Test
    void is_closed_at_a_frame_that_is_too_long() {
        for (var length : new int[] {17 * 1024, 1024 * 1024}) {
            try (var live = seated()) {
                live.says("{\"type\":\"ping\",\"pad\":\"" + "x".repeat(length) + "\"}");

                assertThat(live.closeCode()).isEqualTo(1009);
            }
        }
    }

    @Test
    void is_closed_at_a_frame_nobody_can_read() {
        for (var frame : List.of("{", "[".repeat(8_000), "{\"type\":\"ping\"}{\"type\":\"ping\"}x", "\u0000")) {
            try (var live = seated()) {
                live.says(frame);
                if (frame.startsWith("{\"type")) continue;

                assertThat(live.closeCode()).isEqualTo(4400);
            }
        }
    }

    @Test
    void is_told_when_a_frame_makes_no_sense_and_goes_on() {
        try (var live = seated()) {
            for (var frame : List.of(
                    "{\"type\":\"subscribe\",\"topic\":\"%\"}",
                    "{\"type\":\"look\",\"ticket\":\"*\"}",
                    "{\"type\":\"look\",\"ticket\":7}",
                    "{\"type\":\"typing\"}",
                    "{\"type\":\"typing\",\"ticket\":\"" + UUID.randomUUID() + "\",\"as\":\"owner\"}",
                    "{\"type\":\"hello\",\"ticket\":\"x\"}")) {
                var before = refusals(live);
                live.says(frame);
                live.catchesUp();

                assertThat(refusals(live)).as(frame).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void is_closed_when_it_says_more_than_any_page_does_and_nobody_else_notices() {
        try (var live = seated();
                var other = seated()) {
            assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> {
                for (var look = 0; look < 100_000; look++) {
                    live.says("{\"type\":\"look\",\"ticket\":\"" + new UUID(1, look) + "\"}");
                }
            });

            assertThat(live.closeCode()).isEqualTo(1008);
            var ticket = ACME.ticket("After the storm");
            assertThat(other.frame(
                            "the ticket",
                            frame -> frame.toString().contains(ticket.id().toString())))
                    .isNotNull();
        }
    }

    private static LiveClient seated() {
        var live = ANN.live();
        live.frame("welcome");
        return live;
    }

    private static long refusals(LiveClient live) {
        return live.frames().stream()
                .filter(frame -> frame.path("type").asText().equals("refused"))
                .count();
    }

    private static boolean welcomedOrClosed(LiveClient live) {
        return io.relaydesk.testing.Eventually.get("welcome or close", () -> {
            if (!live.isOpen()) return java.util.Optional.of(false);
            return live.frames().isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(true);
        });
    }
}
