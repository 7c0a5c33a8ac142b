package io.relaydesk.gateway;

import io.relaydesk.messages.live.LiveQuery.Heads;
import io.relaydesk.messages.live.LiveQuery.Since;
import io.relaydesk.messages.live.LiveQuery.Stretch;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Message;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves the sockets of one event loop along the logs of their workspaces. A socket that reads slowly stays where it is, the log keeps
 * for it what memory need not (F10).
 */
final class LogFollower {
    /** Events per frame; the longest message has 100,000 characters. */
    private static final int PAGE = 50;

    private static final int ROOMS = 1_000;
    private final Bus bus;
    private final Map<UUID, Room> rooms;

    LogFollower(Bus bus, Map<UUID, Room> rooms) {
        this.bus = bus;
        this.rooms = rooms;
    }

    /** Where the log of a workspace stands, and the first event behind a number. */
    Future<Stretch> enter(UUID workspace, Optional<Long> since) {
        return ask(workspace, new Since(since, 1));
    }

    /** Also when nothing is new: whoever could not be told before is tried again. */
    void heard(UUID workspace, long seq) {
        var room = rooms.get(workspace);
        if (room == null) return;
        var before = room.head();
        room.heard(seq);
        var together = room.sockets().stream()
                .filter(live -> live.isOpen() && live.seq() == before && !live.fetching() && !live.slow())
                .toList();
        if (seq > before && together.size() > 1) advanceTogether(room, before, together);
        room.sockets().forEach(live -> advance(room, live));
    }

    /** Most sockets of a room stand at the same place: they share one look into the log. */
    private void advanceTogether(Room room, long from, List<LiveSocket> together) {
        together.forEach(live -> live.fetching(true));
        ask(room.workspace(), new Since(Optional.of(from), PAGE)).onComplete(looked -> {
            for (var live : together) {
                live.fetching(false);
                if (looked.succeeded()) take(room, live, looked.result());
            }
        });
    }

    private void advance(Room room, LiveSocket live) {
        if (!live.isOpen() || live.fetching() || live.seq() >= room.head()) return;
        if (live.slow()) {
            live.whenDrained(() -> advance(room, live));
            return;
        }
        live.fetching(true);
        ask(room.workspace(), new Since(Optional.of(live.seq()), PAGE)).onComplete(looked -> {
            live.fetching(false);
            if (looked.succeeded()) take(room, live, looked.result());
        });
    }

    private void take(Room room, LiveSocket live, Stretch stretch) {
        if (stretch.reset()) {
            live.startAt(stretch.to());
            live.send(LiveSocket.frame("reset").put("seq", stretch.to()));
        } else {
            live.deliver(stretch.events(), stretch.to());
        }
        advance(room, live);
    }

    /** Without waiting for a hint: a split of the cluster delays and never loses (F2). */
    void look() {
        var asked = new ArrayList<>(rooms.keySet());
        for (var start = 0; start < asked.size(); start += ROOMS) {
            var part = asked.subList(start, Math.min(asked.size(), start + ROOMS));
            ask(null, new Heads(part)).onSuccess(heads -> heads.newest().forEach(this::heard));
        }
    }

    private <R> Future<R> ask(UUID workspace, Message<R> message) {
        return bus.ask(new Envelope<>(new Actor.Desk(workspace, "gateway"), "live", message));
    }
}
