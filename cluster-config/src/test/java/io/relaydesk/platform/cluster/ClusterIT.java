package io.relaydesk.platform.cluster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.StartupProblem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("A cluster of nodes")
@Timeout(90)
class ClusterIT {
    private final List<Node> started = new ArrayList<>();
    private final int onePort = freePort();
    private final int otherPort = freePort();

    @AfterEach
    void closeAll() throws Exception {
        for (var node : started) {
            node.close().await(20, SECONDS);
        }
    }

    @Test
    void is_one_node_when_nobody_else_is_named_even_with_a_neighbour() {
        var before = Instant.now();
        var lone = start(Map.of());
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));

        var neighbour = start(Map.of());

        assertThat(lone.size()).isEqualTo(1);
        assertThat(neighbour.size()).isEqualTo(1);
        assertThat(neighbour.address()).isNotEqualTo(lone.address());
    }

    @Test
    void asks_and_answers_across_nodes_and_survives_the_end_and_return_of_one() throws Exception {
        var one = startOne();
        var other = startOther();
        eventually(() -> one.size() == 2 && other.size() == 2);
        serve(other, "first life");
        assertThat(ask(one)).isEqualTo("first life");

        stop(other);

        eventually(() -> one.size() == 1);
        assertThatThrownBy(() -> ask(one)).isInstanceOf(ReplyException.class);

        var again = startOther();
        eventually(() -> one.size() == 2 && again.size() == 2);
        serve(again, "second life");
        assertThat(ask(one)).isEqualTo("second life");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs a second loopback address")
    void finds_others_by_a_name_of_the_domain_name_system() {
        var port = String.valueOf(onePort);
        var one = start(Map.of("RELAYDESK_CLUSTER_DNS", "localhost", "RELAYDESK_CLUSTER_PORT", port));
        var other = start(Map.of(
                "RELAYDESK_CLUSTER_DNS", "localhost",
                "RELAYDESK_CLUSTER_PORT", port,
                "RELAYDESK_CLUSTER_HOST", "127.0.0.2"));

        eventually(() -> one.size() == 2 && other.size() == 2);
    }

    @Test
    void loses_no_request_when_a_node_is_drained() throws Exception {
        var one = startOne();
        var other = startOther();
        eventually(() -> one.size() == 2);
        serve(one, "one");
        serve(other, "other");
        eventually(() -> ask(one).equals("other"));

        var gone = other.drain();
        var answers = new ArrayList<Future<String>>();
        while (!gone.isComplete()) {
            answers.add(request(one.vertx()));
            Thread.sleep(2);
        }
        started.remove(other);

        assertThat(gone.succeeded()).isTrue();
        assertThat(answers).hasSizeGreaterThan(100);
        Future.all(answers).await(20, SECONDS);
        assertThat(request(one.vertx()).await(5, SECONDS)).isEqualTo("one");
        eventually(() -> one.size() == 1);
    }

    @Test
    void tells_in_one_sentence_that_a_port_is_taken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            for (var key : List.of("RELAYDESK_CLUSTER_PORT", "RELAYDESK_BUS_PORT")) {
                var settings = new HashMap<>(Map.of(
                        "RELAYDESK_CLUSTER_PORT",
                        String.valueOf(otherPort),
                        "RELAYDESK_CLUSTER_MEMBERS",
                        "127.0.0.1:" + onePort));
                settings.put(key, port);
                assertThatExceptionOfType(StartupProblem.class)
                        .isThrownBy(() -> start(settings))
                        .withMessageContaining("127.0.0.1:" + port)
                        .withMessageContaining(key);
            }
        }
    }

    private Node startOne() {
        return start(onePort, otherPort);
    }

    private Node startOther() {
        return start(otherPort, onePort);
    }

    private Node start(int port, int memberPort) {
        return start(Map.of(
                "RELAYDESK_CLUSTER_PORT",
                String.valueOf(port),
                "RELAYDESK_CLUSTER_MEMBERS",
                "127.0.0.1:" + memberPort));
    }

    private Node start(Map<String, String> environment) {
        var node = Cluster.start(Settings.of(environment).read(ClusterSettings.class), new SimpleMeterRegistry());
        started.add(node);
        return node;
    }

    private void stop(Node node) throws TimeoutException {
        started.remove(node);
        node.close().await(20, SECONDS);
    }

    private static void serve(Node node, String answer) {
        node.vertx()
                .eventBus()
                .consumer("question", asked -> asked.reply(answer))
                .completion()
                .await();
    }

    private static String ask(Node node) {
        return request(node.vertx()).await();
    }

    private static Future<String> request(Vertx vertx) {
        return vertx.eventBus()
                .<String>request("question", "?", new DeliveryOptions().setSendTimeout(5_000))
                .map(reply -> reply.body());
    }

    private static void eventually(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited 20 s in vain").isBefore(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
