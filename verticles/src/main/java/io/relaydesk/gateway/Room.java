package io.relaydesk.gateway;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The sockets of one workspace on one event loop. */
final class Room {
    private final UUID workspace;
    private final Set<LiveSocket> sockets = new LinkedHashSet<>();
    /** The log stands here, as far as we heard. */
    private long head;

    private boolean rosterPlanned;
    private boolean typingWatched;

    Room(UUID workspace) {
        this.workspace = workspace;
    }

    UUID workspace() {
        return workspace;
    }

    Set<LiveSocket> sockets() {
        return sockets;
    }

    long head() {
        return head;
    }

    void heard(long number) {
        head = Math.max(head, number);
    }

    /** @return whether nobody had planned it yet */
    boolean planRoster() {
        if (rosterPlanned) return false;
        rosterPlanned = true;
        return true;
    }

    /** @return whether nobody looks already whether the typing has stopped */
    boolean watchTyping() {
        if (typingWatched) return false;
        typingWatched = true;
        return true;
    }

    void typingWatched() {
        typingWatched = false;
    }

    void rosterDone() {
        rosterPlanned = false;
    }
}
