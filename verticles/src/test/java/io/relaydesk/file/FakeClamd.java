package io.relaydesk.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Speaks INSTREAM as clamd does, and misbehaves when told to. Knows one virus: the EICAR test file. */
final class FakeClamd implements AutoCloseable {
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    enum Mood {
        WELL,
        /** Hangs up in the middle of the content. */
        DIES,
        /** Reads everything and never answers. */
        HANGS,
        BABBLES,
        /** Takes less than it is sent, and says so. */
        SMALL
    }

    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood;

    private FakeClamd(ServerSocket server, Mood mood) {
        this.server = server;
        this.mood = mood;
    }

    static FakeClamd start(Mood mood) {
        try {
            var clamd = new FakeClamd(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), mood);
            Thread.ofVirtual().start(clamd::run);
            return clamd;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI address() {
        return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
    }

    void becomes(Mood other) {
        mood = other;
    }

    private void run() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var in = new DataInputStream(caller.getInputStream());
            if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) return;
            var content = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
                if (mood == Mood.DIES) return;
                if (mood == Mood.SMALL) break;
            }
            var said = switch (mood) {
                case WELL ->
                    content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                            ? "stream: Win.Test.EICAR_HDB-1 FOUND\0"
                            : "stream: OK\0";
                case BABBLES -> "220 mail.example ESMTP\r\n\0";
                case SMALL -> "INSTREAM size limit exceeded. ERROR\0";
                case DIES, HANGS -> "";
            };
            if (mood == Mood.HANGS) closed.await();
            caller.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
            caller.shutdownOutput();
        } catch (IOException | InterruptedException _) {
            // The caller went away.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
