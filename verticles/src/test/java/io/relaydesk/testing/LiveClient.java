package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** One open socket, as a page of the application has it. Keeps every frame that came. */
public final class LiveClient implements AutoCloseable {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final Listener listener = new Listener();
    private WebSocket socket;

    private LiveClient() {}

    /** Opens a socket from the desk's own origin and says hello. */
    public static LiveClient open(HelpDesk desk, String ticket, Long since) {
        var client = connect(desk, desk.origin().toString());
        client.sends("type", "hello", "ticket", ticket, "since", since);
        return client;
    }

    /** Opens a socket and says nothing. @param origin null for none @throws Refused when the desk does not even open it */
    public static LiveClient connect(HelpDesk desk, String origin) {
        var client = new LiveClient();
        var address = URI.create(desk.origin().toString().replaceFirst("^http", "ws") + "/api/v1/live");
        var opening = Api.HTTP.newWebSocketBuilder();
        if (origin != null) opening.header("Origin", origin);
        try {
            client.socket = opening.buildAsync(address, client.listener).join();
            return client;
        } catch (CompletionException refused) {
            var status = refused.getCause() instanceof java.net.http.WebSocketHandshakeException handshake
                    ? handshake.getResponse().statusCode()
                    : 0;
            throw new Refused(status);
        }
    }

    /** The socket was not opened; {@link #status} says how. */
    public static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status) {
            super("refused with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** Sends a frame. @param fields names and values in turn */
    public void sends(Object... fields) {
        var frame = Json.MAPPER.createObjectNode();
        for (var i = 0; i < fields.length; i += 2) {
            frame.set(fields[i].toString(), Json.MAPPER.valueToTree(fields[i + 1]));
        }
        says(frame.toString());
    }

    /** Sends a text as it is. */
    public void says(String text) {
        socket.sendText(text, true).join();
    }

    /** All frames so far. */
    public List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /** All events so far, in the order they came. */
    public List<JsonNode> events() {
        return frames.stream()
                .filter(frame -> frame.path("type").asText().equals("events"))
                .flatMap(frame -> StreamSupport.stream(frame.path("events").spliterator(), false))
                .toList();
    }

    /** Waits for the first frame of a type. */
    public JsonNode frame(String type) {
        return frame("frame " + type, frame -> frame.path("type").asText().equals(type));
    }

    public JsonNode frame(String what, Predicate<JsonNode> fits) {
        return Eventually.get(
                what + " among " + frames, () -> frames.stream().filter(fits).findFirst());
    }

    /** Waits for the first event of a type. */
    public JsonNode event(String type) {
        return Eventually.get(
                "event " + type,
                () -> events().stream()
                        .filter(event -> event.path("type").asText().equals(type))
                        .findFirst());
    }

    /** Waits for the answer to a ping; what was sent before has been taken in by then. @return the number it names */
    public long catchesUp() {
        var before = pongs();
        sends("type", "ping");
        Eventually.until("the pong is there", () -> pongs() > before);
        return frames.reversed().stream()
                .filter(frame -> frame.path("type").asText().equals("pong"))
                .findFirst()
                .orElseThrow()
                .path("seq")
                .asLong();
    }

    private long pongs() {
        return frames.stream()
                .filter(frame -> frame.path("type").asText().equals("pong"))
                .count();
    }

    /** Waits for the desk to close it. @return the close code */
    public int closeCode() {
        return Eventually.get("close", () -> Optional.ofNullable(listener.code));
    }

    public boolean isOpen() {
        return listener.code == null;
    }

    /** Breaks off without a word, as a lost network does. */
    public void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private volatile Integer code;

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                frames.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            code = status;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            if (code == null) code = 1006;
        }
    }

    private static JsonNode read(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
