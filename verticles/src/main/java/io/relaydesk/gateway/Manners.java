package io.relaydesk.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;

/**
 * Closes a socket that has said nothing for 45 s (the other end is gone, only nobody told us) or more than 300 things in 15 s (no page
 * of ours does).
 */
final class Manners {
    private static final long ROUND_MS = 15_000;
    private static final long SILENT_NS = 45_000_000_000L;
    private static final int MOST_WORDS = 300;
    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final long timer;
    private long lastWord = System.nanoTime();
    private int words;

    Manners(Vertx vertx, ServerWebSocket socket) {
        this.vertx = vertx;
        this.socket = socket;
        this.timer = vertx.setPeriodic(ROUND_MS, _ -> {
            words = 0;
            if (System.nanoTime() - lastWord > SILENT_NS) socket.close((short) 1001, "silent");
        });
    }

    /** Something was said. @return whether it is to be heard */
    boolean word() {
        lastWord = System.nanoTime();
        if (++words <= MOST_WORDS) return true;
        socket.close((short) 1008, "too much");
        return false;
    }

    void over() {
        vertx.cancelTimer(timer);
    }
}
