package io.relaydesk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.relaydesk.messages.auth.AuthCommand.RedeemLiveTicket;
import io.relaydesk.messages.auth.AuthQuery.Reseat;
import io.relaydesk.messages.live.LiveQuery.Stretch;
import io.relaydesk.messages.presence.PresenceCommand.Beat;
import io.relaydesk.messages.presence.PresenceCommand.Leave;
import io.relaydesk.messages.presence.PresenceCommand.Writing;
import io.relaydesk.messages.presence.PresenceMoved;
import io.relaydesk.messages.workspace.AccessMoved;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Unavailable;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.LogMoved;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Keeps the sockets of one event loop moving along the log (docs/api.md, "The socket"). A hint says that a log moved; without hints it
 * looks every 2 s, so a split of the cluster delays and never loses. Rights are read anew every 3 s, at once upon a hint; when they
 * cannot be read for 10 s, sockets are closed.
 */
final class SocketHub {
    private static final long LOOK_MS = 2_000;
    private static final long RESEAT_MS = 3_000;
    private static final long STALE_MS = 10_000;
    private static final long HELLO_MS = 5_000;
    /** A node that dies says no goodbye: who sat there is missed after this and the 45 s of a sign. */
    private static final long ROLL_CALL_MS = 20_000;

    private static final int SEATS = 1_000;
    private static final int MOST = 15_000;

    private final Vertx vertx;
    private final Context loop;
    private final Bus bus;
    private final HttpSettings settings;
    private final Map<UUID, Room> rooms = new HashMap<>();
    private final LogFollower follower;
    private final RollCall rollCall;
    private final Set<ServerWebSocket> open = new HashSet<>();
    private long seatedAt = System.currentTimeMillis();

    SocketHub(Vertx vertx, Bus bus, HttpSettings settings) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.bus = bus;
        this.settings = settings;
        this.follower = new LogFollower(bus, rooms);
        this.rollCall = new RollCall(vertx, bus);
        bus.listen(LogMoved.class, moved -> onLoop(() -> follower.heard(moved.workspace(), moved.seq())));
        bus.listen(PresenceMoved.class, moved -> onLoop(() -> rollCall.plan(rooms.get(moved.workspace()))));
        bus.listen(
                AccessMoved.class,
                moved -> onLoop(() -> reseat(socket -> socket.member().person().equals(moved.person()))));
        vertx.setPeriodic(LOOK_MS, _ -> follower.look());
        vertx.setPeriodic(RESEAT_MS, _ -> reseat(_ -> true));
        vertx.setPeriodic(ROLL_CALL_MS, _ -> rooms.values().forEach(rollCall::plan));
    }

    private void onLoop(Runnable work) {
        loop.runOnContext(_ -> work.run());
    }

    /** Opens a socket for a page of ours; whoever it is must say hello within 5 s. */
    void upgrade(RoutingContext http) {
        var origin = http.request().getHeader("Origin");
        if (origin == null || !settings.ours(origin)) {
            Edge.refuse(
                    http, Problem.plain(403, "foreign-origin", "Not allowed", "This page is not part of this desk."));
            return;
        }
        var correlation = Headers.correlation(http);
        // At once and on this loop: a hello that comes before there is a handler would be lost.
        http.request()
                .toWebSocket()
                .onSuccess(socket -> welcome(socket, correlation))
                .onFailure(_ -> http.fail(400));
    }

    private void welcome(ServerWebSocket socket, String correlation) {
        if (open.size() >= MOST) {
            socket.close((short) 1013, "full");
            return;
        }
        open.add(socket);
        var hello = vertx.setTimer(HELLO_MS, _ -> socket.close((short) 4408, "no hello"));
        var manners = new Manners(vertx, socket);
        var seated = new LiveSocket[1];
        socket.setWriteQueueMaxSize(256 * 1024);
        socket.exceptionHandler(failure -> socket.close(broken(failure), "broken frame"));
        socket.closeHandler(_ -> {
            vertx.cancelTimer(hello);
            manners.over();
            open.remove(socket);
            if (seated[0] != null) leave(seated[0]);
        });
        socket.textMessageHandler(text -> {
            if (!manners.word()) return;
            var frame = read(text);
            if (frame == null) socket.close((short) 4400, "broken frame");
            else if (seated[0] != null) take(seated[0], frame);
            else if (vertx.cancelTimer(hello)) {
                sayHello(socket, frame, correlation).onSuccess(live -> {
                    seated[0] = live;
                    if (socket.isClosed()) leave(live);
                });
            }
        });
        socket.binaryMessageHandler(_ -> socket.close((short) 4400, "broken frame"));
    }

    /** 1009 when a frame or a message of several was longer than we take, 1002 when it was no frame at all (RFC 6455, 7.4.1). */
    private static short broken(Throwable failure) {
        return (short)
                switch (failure) {
                    case CorruptedWebSocketFrameException corrupted ->
                        corrupted.closeStatus().code();
                    case IllegalStateException _ -> 1009;
                    default -> 1002;
                };
    }

    private static boolean isNumberOfOurs(JsonNode since) {
        return since.isIntegralNumber() && since.canConvertToLong() && since.asLong() >= 0;
    }

    private static JsonNode read(String text) {
        try {
            var frame = Json.MAPPER.readTree(text);
            return frame != null && frame.isObject() && frame.path("type").isTextual() ? frame : null;
        } catch (IOException _) {
            return null;
        }
    }

    private Future<LiveSocket> sayHello(ServerWebSocket socket, JsonNode frame, String correlation) {
        var since = frame.path("since");
        if (!frame.path("type").asText().equals("hello")
                || !frame.path("ticket").isTextual()
                || !(since.isNull() || since.isMissingNode() || isNumberOfOurs(since))) {
            socket.close((short) 4400, "hello first");
            return Future.failedFuture("no hello");
        }
        var known = since.isNumber() ? Optional.of(since.asLong()) : Optional.<Long>empty();
        var redeem = new RedeemLiveTicket(frame.path("ticket").asText());
        return bus.ask(new Envelope<>(new Actor.Anonymous(), correlation, redeem))
                .map(entered -> new LiveSocket(socket, (Actor.Member) entered.actor()))
                .compose(
                        live -> follower.enter(live.member().workspace(), known).map(stretch -> {
                            seat(live, known, stretch);
                            return live;
                        }))
                .onFailure(failure -> socket.close(notLetIn(failure), "not let in"));
    }

    /** 4401 when it is the ticket's fault, 1013 when it is ours: then the client comes back by itself. */
    private static short notLetIn(Throwable failure) {
        var ours = !(failure instanceof Rejection rejection) || rejection.error() instanceof Unavailable;
        return (short) (ours ? 1013 : 4401);
    }

    private void seat(LiveSocket live, Optional<Long> since, Stretch stretch) {
        var room = rooms.computeIfAbsent(live.member().workspace(), Room::new);
        room.sockets().add(live);
        var start = stretch.reset() ? stretch.to() : since.orElse(stretch.to());
        live.startAt(start);
        live.send(LiveSocket.frame("welcome")
                .put("seq", stretch.newest())
                .put("connection", live.connection().toString()));
        if (stretch.reset()) live.send(LiveSocket.frame("reset").put("seq", start));
        follower.heard(room.workspace(), stretch.newest());
        beat(live, Optional.empty());
        rollCall.plan(room);
    }

    /** A frame of somebody who is seated. */
    private void take(LiveSocket live, JsonNode frame) {
        try {
            switch (frame.path("type").asText()) {
                case "look" -> {
                    live.look(Optional.ofNullable(frame.path("ticket").asText(null))
                            .map(UUID::fromString));
                    beat(live, Optional.empty());
                }
                case "typing" -> {
                    live.look(Optional.of(UUID.fromString(frame.path("ticket").asText())));
                    beat(live, LiveSocket.writing(frame));
                }
                case "ping" -> {
                    beat(live, Optional.empty());
                    live.send(LiveSocket.frame("pong").put("seq", live.seq()));
                }
                default -> refuse(live, "There is no such frame.");
            }
        } catch (IllegalArgumentException _) {
            refuse(live, "This frame has a field that does not fit.");
        }
    }

    private static void refuse(LiveSocket live, String sentence) {
        var problem = Problem.plain(400, "malformed", "Not readable", sentence);
        var frame = LiveSocket.frame("refused");
        frame.set("problem", Json.MAPPER.valueToTree(problem));
        live.send(frame);
    }

    private void leave(LiveSocket live) {
        var room = rooms.get(live.member().workspace());
        if (room == null || !room.sockets().remove(live)) return;
        if (room.sockets().isEmpty()) rooms.remove(room.workspace());
        if (live.member().staff()) say(live, new Leave(live.connection()));
    }

    private void reseat(Predicate<LiveSocket> whose) {
        var asked = rooms.values().stream()
                .flatMap(room -> room.sockets().stream())
                .filter(whose)
                .toList();
        if (asked.isEmpty()) seatedAt = System.currentTimeMillis();
        for (var start = 0; start < asked.size(); start += SEATS) {
            var part = asked.subList(start, Math.min(asked.size(), start + SEATS));
            ask(null, new Reseat(part.stream().map(LiveSocket::seat).toList()))
                    .onSuccess(seated -> {
                        seatedAt = System.currentTimeMillis();
                        for (var i = 0; i < part.size(); i++) {
                            var live = part.get(i);
                            seated.get(i).ifPresentOrElse(live::reseat, () -> live.close(4401, "not let in any more"));
                        }
                    })
                    .onFailure(_ -> {
                        if (System.currentTimeMillis() - seatedAt > STALE_MS)
                            part.forEach(live -> live.close(1013, "not sure"));
                    });
        }
    }

    /** Requesters leave no sign: who is online is for staff. */
    private void beat(LiveSocket live, Optional<Writing> writing) {
        if (live.member().staff()) say(live, new Beat(live.connection(), live.looking(), writing));
    }

    private void say(LiveSocket live, Message<Void> message) {
        bus.ask(new Envelope<>(live.member(), "live", message));
    }

    private <R> Future<R> ask(UUID workspace, Message<R> message) {
        return bus.ask(new Envelope<>(new Actor.Desk(workspace, "gateway"), "live", message));
    }

    /** The node goes away: clients come back to another one. */
    void close() {
        List.copyOf(open).forEach(socket -> socket.close((short) 1001, "node goes away"));
    }
}
