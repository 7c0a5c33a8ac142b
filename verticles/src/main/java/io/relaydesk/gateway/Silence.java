package io.relaydesk.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;

/** Closes a socket that has said nothing for a while: the other end is gone, only nobody told us. */
final class Silence {
    private final Vertx vertx;
    private final long timer;
    private long lastWord = System.nanoTime();

    Silence(Vertx vertx, ServerWebSocket socket, int seconds) {
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(seconds * 1_000L / 3, _ -> {
            if (System.nanoTime() - lastWord > seconds * 1_000_000_000L) socket.close((short) 1001, "silent");
        });
    }

    void broken() {
        lastWord = System.nanoTime();
    }

    void over() {
        vertx.cancelTimer(timer);
    }
}
