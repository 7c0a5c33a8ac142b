package io.relaydesk.platform.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.relaydesk.platform.management.Health.Report;
import io.relaydesk.platform.settings.StartupProblem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Serves health and metrics. The answers name checks and reasons, so the port is not for the public. */
public final class ManagementServer {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Vertx vertx;
    private final Health health;
    private final PrometheusMeterRegistry meters;

    private ManagementServer(Vertx vertx, Health health, PrometheusMeterRegistry meters) {
        this.vertx = vertx;
        this.health = health;
        this.meters = meters;
    }

    /**
     * Starts serving; it ends with {@code vertx}.
     *
     * @return the port listened on; fails with {@link StartupProblem} when it is taken
     */
    public static Future<Integer> start(
            Vertx vertx, ManagementSettings settings, Health health, PrometheusMeterRegistry meters) {
        var server = new ManagementServer(vertx, health, meters);
        return vertx.createHttpServer()
                .requestHandler(server::answer)
                .listen(settings.port(), settings.host())
                .map(HttpServer::actualPort)
                .recover(taken -> Future.failedFuture(StartupProblem.cannotListen(
                        settings.host(), settings.port(), "RELAYDESK_MANAGEMENT_PORT", taken)));
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/health/live" -> tell(request, health.live());
            case "/health/ready" -> tell(request, health.ready());
            case "/metrics" ->
                vertx.executeBlocking(() -> meters.scrape(PROMETHEUS_TEXT), false)
                        .onSuccess(text -> request.response()
                                .putHeader("content-type", PROMETHEUS_TEXT)
                                .end(text))
                        .onFailure(
                                failure -> request.response().setStatusCode(500).end());
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static void tell(HttpServerRequest request, Future<Report> asked) {
        asked.otherwise(failure -> new Report(false, Map.of("health", String.valueOf(failure.getMessage()))))
                .onSuccess(report -> request.response()
                        .setStatusCode(report.up() ? 200 : 503)
                        .putHeader("content-type", "application/json")
                        .putHeader("cache-control", "no-store")
                        .end(JsonObject.of("status", report.up() ? "up" : "down", "checks", report.checks())
                                .encode()));
    }
}
