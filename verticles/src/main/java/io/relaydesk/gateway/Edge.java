package io.relaydesk.gateway;

import io.relaydesk.gateway.Operation.Scope;
import io.relaydesk.gateway.Problem.Refused;
import io.relaydesk.messages.auth.AuthCommand.Client;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope.Once;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Takes one request through: who asks, does it fit, what does the concern say. */
final class Edge {
    private final Bus bus;
    private final Doorkeeper doorkeeper;
    private final HttpSettings settings;

    Edge(Bus bus, HttpSettings settings) {
        this.bus = bus;
        this.doorkeeper = new Doorkeeper(bus);
        this.settings = settings;
    }

    void handle(Operation operation, RoutingContext http) {
        var correlation = Headers.correlation(http);
        whoAsks(operation, http, correlation)
                .compose(actor -> operation.handler().apply(checked(operation, http, actor, correlation)))
                .onSuccess(answer -> send(http, answer))
                .onFailure(failure -> refuse(http, Problem.of(failure)));
    }

    private Future<Actor> whoAsks(Operation operation, RoutingContext http, String correlation) {
        try {
            refuseForeignPages(http);
            if (operation.scope() == Scope.PUBLIC) return Future.succeededFuture(new Actor.Anonymous());
            var workspace = operation.scope() == Scope.TENANT ? Optional.of(workspaceIn(http)) : Optional.<UUID>empty();
            return doorkeeper.actor(http.request().getHeader("Authorization"), workspace, correlation);
        } catch (RuntimeException refused) {
            return Future.failedFuture(refused);
        }
    }

    private static UUID workspaceIn(RoutingContext http) {
        try {
            return UUID.fromString(http.pathParam("workspace"));
        } catch (IllegalArgumentException _) {
            throw Rejection.notFound("workspace");
        }
    }

    /** A page of another site may not make a browser change anything here (T-c9). Programs send no Origin. */
    private void refuseForeignPages(RoutingContext http) {
        var origin = http.request().getHeader("Origin");
        if (origin != null && http.request().method() != HttpMethod.GET && !settings.ours(origin)) {
            throw new Refused(403, "foreign-origin", "Not allowed", "This page is not part of this desk.");
        }
    }

    private Call checked(Operation operation, RoutingContext http, Actor actor, String correlation) {
        var request = http.request();
        operation.checks().parameters(http.pathParams(), http.queryParams(), request.headers());
        var bytes = operation.streamed() ? null : http.body().buffer();
        var body =
                operation.checks().wantsBody() ? Body.read(request.getHeader("Content-Type"), bytes) : new JsonObject();
        operation.checks().body(body);
        var client = new Client(
                address(http),
                String.valueOf(
                        Optional.ofNullable(request.getHeader("User-Agent")).orElse("")));
        // What a stream holds is not known yet, so a key could not tell a repetition from another file.
        var once = operation.streamed() ? Optional.<Once>empty() : once(http, bytes);
        return new Call(http, bus, actor, correlation, body, client, once);
    }

    private static Optional<Once> once(RoutingContext http, Buffer body) {
        if (http.request().method() == HttpMethod.GET) return Optional.empty();
        return Optional.ofNullable(http.request().getHeader("Idempotency-Key"))
                .map(key -> new Once(key, fingerprint(http, body)));
    }

    private static String fingerprint(RoutingContext http, Buffer body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((http.request().method() + " " + http.request().path() + " "
                            + http.request().getHeader("If-Match") + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            if (body != null) digest.update(body.getBytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String address(RoutingContext http) {
        var forwarded = settings.trustForwarded() ? http.request().getHeader("X-Forwarded-For") : null;
        if (forwarded == null) return http.request().remoteAddress().hostAddress();
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static void send(RoutingContext http, Answer answer) {
        var response = http.response().setStatusCode(answer.status()).putHeader("Cache-Control", "no-store");
        answer.version().ifPresent(version -> response.putHeader("ETag", "\"" + version + "\""));
        if (!answer.cookies().isEmpty()) response.putHeader("Set-Cookie", answer.cookies());
        if (answer.body() == null) response.end();
        else response.putHeader("Content-Type", "application/json").end(json(answer.body()));
    }

    static void refuse(RoutingContext http, Problem problem) {
        if (http.response().ended() || http.response().closed()) return;
        if (http.get(Stream.WAITS) != null && !http.request().isEnded()) Stream.letRunDry(http);
        var response = http.response()
                .setStatusCode(problem.status())
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", "application/problem+json");
        if (problem.retryAfter() != null)
            response.putHeader("Retry-After", problem.retryAfter().toString());
        if (problem.status() == 401) response.putHeader("WWW-Authenticate", "Bearer");
        response.end(json(problem));
    }

    static Buffer json(Object value) {
        try {
            return Buffer.buffer(Json.MAPPER.writeValueAsBytes(value));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
