package io.relaydesk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.auth.AuthViews.Seat;
import io.relaydesk.messages.presence.PresenceCommand.Writing;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Permission;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Retold;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One open socket after its hello: who sits there and how far it has come in the log. Lives on one event loop. */
final class LiveSocket {
    private final ServerWebSocket socket;
    private final UUID connection = UUID.randomUUID();
    private Actor.Member member;
    private long seq;
    private boolean fetching;
    private boolean closing;
    private Optional<UUID> looking = Optional.empty();

    LiveSocket(ServerWebSocket socket, Actor.Member member) {
        this.socket = socket;
        this.member = member;
    }

    UUID connection() {
        return connection;
    }

    Actor.Member member() {
        return member;
    }

    Seat seat() {
        return new Seat(member.session(), member.person(), member.workspace());
    }

    /** Rights as they are now. */
    void reseat(Actor.Member now) {
        member = now;
    }

    long seq() {
        return seq;
    }

    void startAt(long number) {
        seq = number;
    }

    boolean fetching() {
        return fetching;
    }

    void fetching(boolean is) {
        fetching = is;
    }

    Optional<UUID> looking() {
        return looking;
    }

    void look(Optional<UUID> ticket) {
        looking = ticket;
    }

    /** Whether anybody is there: a socket that was closed, from either side, may be asked and told nothing else. */
    boolean isOpen() {
        return !closing && !socket.isClosed();
    }

    /** Whether more would pile up in memory (F10); the log keeps it for later. */
    boolean slow() {
        return socket.writeQueueFull();
    }

    void whenDrained(Runnable then) {
        socket.drainHandler(_ -> then.run());
    }

    /** Sends what this reader may see of a stretch and has not had yet, and moves on to its end. */
    void deliver(List<Retold> events, long to) {
        var mine = events.stream()
                .filter(event -> event.seq() > seq)
                .map(event -> visible(member, event))
                .filter(Objects::nonNull)
                .toList();
        seq = Math.max(seq, to);
        if (mine.isEmpty()) return;
        var frame = frame("events");
        frame.putArray("events").addAll(mine);
        frame.put("seq", seq);
        send(frame);
    }

    /** What a member may see of an event, or null. Checked for each delivery, with the rights of now. */
    static ObjectNode visible(Actor.Member member, Retold event) {
        if (event.audience() == Audience.RECIPIENT) {
            return member.member().equals(event.recipient()) ? event.forStaff() : null;
        }
        if (member.may(Permission.TICKET_READ)) return event.forStaff();
        if (member.may(Permission.TICKET_READ_TEAM)) {
            return event.readers() == null || event.readers().contains(member.member()) ? event.forStaff() : null;
        }
        var own = member.may(Permission.TICKET_READ_OWN) && member.member().equals(event.requester());
        return own ? event.forRequester() : null;
    }

    void send(JsonNode frame) {
        if (isOpen()) socket.writeTextMessage(frame.toString());
    }

    void close(int code, String why) {
        if (!isOpen()) return;
        closing = true;
        socket.close((short) code, why);
    }

    static ObjectNode frame(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    /** What it writes, from a typing frame. */
    static Optional<Writing> writing(JsonNode frame) {
        return Optional.ofNullable(frame.path("as").asText(null)).map(Writing::of);
    }
}
