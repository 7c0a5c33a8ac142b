package io.relaydesk.gateway;

import io.relaydesk.messages.presence.PresenceQuery.People;
import io.relaydesk.messages.presence.PresenceQuery.WhoIsHere;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Json;
import io.vertx.core.Vertx;

/** Tells the staff in a room who is here: a moment after somebody moved, and again while somebody writes. */
final class RollCall {
    private static final long SOON_MS = 100;
    private static final long TYPING_MS = 3_000;
    private final Vertx vertx;
    private final Bus bus;

    RollCall(Vertx vertx, Bus bus) {
        this.vertx = vertx;
        this.bus = bus;
    }

    /** @param room may be null: nobody of that workspace is on this loop */
    void plan(Room room) {
        if (room != null && room.planRoster()) vertx.setTimer(SOON_MS, _ -> send(room));
    }

    private void send(Room room) {
        room.rosterDone();
        if (room.sockets().isEmpty()) return;
        var question = new Envelope<>(new Actor.Desk(room.workspace(), "gateway"), "live", new WhoIsHere());
        bus.ask(question).onSuccess(here -> {
            var frame = LiveSocket.frame("presence").set("people", Json.MAPPER.valueToTree(here.people()));
            room.sockets().stream().filter(live -> live.member().staff()).forEach(live -> live.send(frame));
            if (somebodyWrites(here) && room.watchTyping()) {
                vertx.setTimer(TYPING_MS, _ -> {
                    room.typingWatched();
                    plan(room);
                });
            }
        });
    }

    private static boolean somebodyWrites(People here) {
        return here.people().stream().anyMatch(one -> one.typing() != null);
    }
}
