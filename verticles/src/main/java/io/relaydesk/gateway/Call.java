package io.relaydesk.gateway;

import io.relaydesk.gateway.Problem.Refused;
import io.relaydesk.messages.auth.AuthCommand.Client;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Envelope.Once;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** One request, checked, with who sent it. What the contract promises is there; what it leaves open is optional. */
public final class Call {
    private static final int DEFAULT_LIMIT = 50;
    private final RoutingContext http;
    private final Bus bus;
    private final Actor actor;
    private final String correlation;
    private final JsonObject body;
    private final Client client;
    private final Optional<Once> once;

    Call(
            RoutingContext http,
            Bus bus,
            Actor actor,
            String correlation,
            JsonObject body,
            Client client,
            Optional<Once> once) {
        this.http = http;
        this.bus = bus;
        this.actor = actor;
        this.correlation = correlation;
        this.body = body;
        this.client = client;
        this.once = once;
    }

    /** Asks as the caller; with their Idempotency-Key when they sent one. */
    public <R> Future<R> ask(Message<R> message) {
        return bus.ask(new Envelope<>(actor, correlation, once, message));
    }

    /** Asks as the desk itself, in the caller's workspace. */
    public <R> Future<R> askAsDesk(Message<R> message) {
        return bus.ask(new Envelope<>(new Actor.Desk(member().workspace(), "gateway"), correlation, message));
    }

    /** The caller in the workspace of the path. */
    public Actor.Member member() {
        return (Actor.Member) actor;
    }

    public Client client() {
        return client;
    }

    public JsonObject body() {
        return body;
    }

    /** A text field of the body, if it was sent and is not null. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(body.getValue(field)).map(Object::toString);
    }

    /** An id in the body, if it was sent and is not null. */
    public Optional<UUID> id(String field) {
        return text(field).map(UUID::fromString);
    }

    /** An id in the path. */
    public UUID pathId(String name) {
        return UUID.fromString(http.pathParam(name));
    }

    public String pathText(String name) {
        return http.pathParam(name);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(http.queryParams().get(name)).filter(text -> !text.isEmpty());
    }

    /** An id in the query, or "me" for the caller. @throws Rejection naming the parameter when it is neither */
    public Optional<UUID> queryMember(String name) {
        return query(name).map(text -> {
            if (text.equals("me")) return member().member();
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                throw Rejection.invalid(name, "Give the id of a member, or me.");
            }
        });
    }

    /** An id in the query. @throws Rejection naming the parameter when it is none */
    public Optional<UUID> queryId(String name) {
        return query(name).map(text -> {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                throw Rejection.invalid(name, "Give an id.");
            }
        });
    }

    /** Rows per page, from 1 to 200. */
    public int limit() {
        return query("limit").map(Integer::valueOf).orElse(DEFAULT_LIMIT);
    }

    /** How many bytes a streamed body has, when the caller says so. */
    public OptionalLong contentLength() {
        var header = http.request().getHeader("Content-Length");
        return header == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(header));
    }

    /**
     * Lets somebody take the streamed body in.
     *
     * @param taker reads the stream to its end
     * @return fails also when the caller goes away or is slower than anybody would wait for
     */
    public Future<Void> receive(Function<ReadStream<Buffer>, Future<Void>> taker) {
        return new Stream(http).into(taker);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(http.request().getCookie(name)).map(cookie -> cookie.getValue());
    }

    /** The version the change is based on (RFC 9110, If-Match). @throws Refused without it */
    public int ifMatch() {
        var header = http.request().getHeader("If-Match");
        if (header == null) {
            throw new Refused(
                    428, "if-match-missing", "Version needed", "Send If-Match with the ETag of what you are changing.");
        }
        try {
            return Integer.parseInt(header.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException _) {
            throw new Refused(400, "malformed", "Not readable", "If-Match is not a version of ours.");
        }
    }
}
