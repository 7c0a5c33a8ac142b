package io.relaydesk.platform.management;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.settings.StartupProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The management port")
@Timeout(30)
class ManagementServerIT {
    private final Vertx vertx = Vertx.vertx();
    private final Health health = new Health(vertx);
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = start(0).await();

    @AfterEach
    void close() throws Exception {
        client.close();
        vertx.close().await(10, SECONDS);
    }

    @Test
    void is_ready_between_start_and_stop_only() throws Exception {
        assertThat(get("/health/ready")).isEqualTo("503 {\"status\":\"down\",\"checks\":{\"phase\":\"starting\"}}");

        health.serving();
        assertThat(get("/health/ready")).isEqualTo("200 {\"status\":\"up\",\"checks\":{\"phase\":\"ok\"}}");

        health.stopping();
        assertThat(get("/health/ready")).isEqualTo("503 {\"status\":\"down\",\"checks\":{\"phase\":\"stopping\"}}");
    }

    @Test
    void says_which_check_fails_and_why() throws Exception {
        health.serving();
        health.register("database", () -> Future.failedFuture("connection refused"));
        health.register("mail", Future::succeededFuture);
        health.register("broken", () -> {
            throw new IllegalStateException("thrown");
        });

        assertThat(get("/health/ready"))
                .isEqualTo("503 {\"status\":\"down\",\"checks\":{\"broken\":\"thrown\",\"database\":\"connection"
                        + " refused\",\"mail\":\"ok\",\"phase\":\"ok\"}}");
    }

    @Test
    void does_not_wait_for_a_check_that_never_answers() throws Exception {
        health.serving();
        health.register("deaf", () -> Promise.<Void>promise().future());

        var answer = get("/health/ready");

        assertThat(answer).startsWith("503").contains("\"deaf\":\"no answer within 2 s\"");
    }

    @Test
    void is_alive_unless_an_event_loop_is_blocked() throws Exception {
        assertThat(get("/health/live")).isEqualTo("200 {\"status\":\"up\",\"checks\":{\"event-loops\":\"ok\"}}");
        var release = new CountDownLatch(1);
        var blocked = new CountDownLatch(1);
        // A verticle gets an event loop other than the one that serves this port.
        vertx.deployVerticle(new VerticleBase() {
            @Override
            public Future<?> start() throws InterruptedException {
                blocked.countDown();
                release.await();
                return Future.succeededFuture();
            }
        });
        blocked.await();

        var answer = get("/health/live");
        release.countDown();

        assertThat(answer).startsWith("503").contains("1 of ").contains(" blocked");
        assertThat(get("/health/live")).startsWith("200");
    }

    @Test
    void shows_the_figures_to_prometheus() throws Exception {
        var metrics = send("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("content-type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body()).contains("jvm_memory_used_bytes{", "process_uptime_seconds");
    }

    @Test
    void knows_nothing_else() throws Exception {
        assertThat(send("/").statusCode()).isEqualTo(404);
    }

    @Test
    void tells_in_one_sentence_that_it_is_taken() {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> start(port).await())
                .withMessageContaining("127.0.0.1:" + port)
                .withMessageContaining("RELAYDESK_MANAGEMENT_PORT");
    }

    private Future<Integer> start(int wanted) {
        return ManagementServer.start(vertx, new ManagementSettings("127.0.0.1", wanted), health, Meters.create());
    }

    private String get(String path) throws Exception {
        var response = send(path);
        return response.statusCode() + " " + new JsonObject(response.body()).encode();
    }

    private HttpResponse<String> send(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
