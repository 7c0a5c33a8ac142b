package io.relaydesk.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A browser that does not come to reading: a bare WebSocket (RFC 6455) with a small window, read only when told to. */
final class SlowReader implements AutoCloseable {
    private final Socket socket = new Socket();
    private final DataInputStream in;

    SlowReader(HelpDesk desk, String ticket) {
        try {
            socket.setReceiveBufferSize(16 * 1024);
            socket.setSoTimeout(15_000);
            socket.connect(new InetSocketAddress("127.0.0.1", desk.origin().getPort()));
            in = new DataInputStream(socket.getInputStream());
            write(("GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nOrigin: " + desk.origin()
                            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (var line = new StringBuilder(); !line.toString().endsWith("\r\n\r\n"); ) line.append((char) in.read());
            says(Json.MAPPER
                    .createObjectNode()
                    .put("type", "hello")
                    .put("ticket", ticket)
                    .putNull("since"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A text frame with an empty mask; at most 125 bytes. */
    void says(JsonNode frame) {
        try {
            var text = frame.toString().getBytes(StandardCharsets.UTF_8);
            var bytes = new byte[6 + text.length];
            bytes[0] = (byte) 0x81;
            bytes[1] = (byte) (0x80 | text.length);
            System.arraycopy(text, 0, bytes, 6, text.length);
            write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Reads until a frame of this type has come. @return all frames read, this one last */
    List<JsonNode> readsTo(String type) {
        var frames = new ArrayList<JsonNode>();
        return Eventually.get("frame " + type, () -> {
            frames.add(reads());
            var done = frames.getLast().path("type").asText().equals(type);
            return done ? java.util.Optional.of(frames) : java.util.Optional.empty();
        });
    }

    /** A message may come in many frames; the first bit of the last one is set. */
    private JsonNode reads() {
        try {
            var message = new ByteArrayOutputStream();
            for (var last = false; !last; ) {
                last = (in.readUnsignedByte() & 0x80) != 0;
                var length = in.readUnsignedByte();
                var size = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
                message.write(in.readNBytes(size));
            }
            return Json.MAPPER.readTree(message.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
