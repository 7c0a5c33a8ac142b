package io.relaydesk.file;

import io.relaydesk.messages.file.FileState;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Asks clamd whether a content holds a virus, by INSTREAM (clamd(8)): chunks with their length, an empty one at the end, one line
 * as the answer. What is no answer is a failure, never "clean".
 */
final class Clamd {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 2_000;
    private static final int LONGEST_THREAT = 200;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** @param threat what was found; null for nothing */
    record Verdict(FileState state, String threat) {}

    /** It did not answer, or not so that it could be understood. Asking again later may help. */
    static final class NoAnswer extends IOException {
        NoAnswer(String why) {
            super(why);
        }
    }

    private final URI address;
    private final Duration patience;

    /** @param patience how long a scan may take from first to last byte */
    Clamd(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** @throws NoAnswer when clamd cannot be reached, goes away, takes too long or talks nonsense */
    Verdict scan(InputStream content) throws IOException {
        var clock = new Timer("clamd-clock", true);
        try (var channel = open()) {
            // Closing it ends whatever waits on it; so a clamd that hangs holds nobody up.
            clock.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            close(channel);
                        }
                    },
                    patience.toMillis());
            send(content, channel);
            return verdict(answer(channel));
        } catch (NoAnswer known) {
            throw known;
        } catch (ContentGone gone) {
            throw gone.cause;
        } catch (IOException failure) {
            throw new NoAnswer("clamd at " + address + ": " + failure);
        } finally {
            clock.cancel();
        }
    }

    private SocketChannel open() throws IOException {
        var unix = "unix".equals(address.getScheme());
        SocketAddress at = unix
                ? UnixDomainSocketAddress.of(address.getPath())
                : new InetSocketAddress(address.getHost(), address.getPort());
        if (unix) {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(at);
            return channel;
        }
        var channel = SocketChannel.open();
        channel.socket().connect(at, (int) CONNECT.toMillis());
        return channel;
    }

    private static void send(InputStream content, SocketChannel channel) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK + 4));
        var chunk = new byte[CHUNK];
        try {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var read = read(content, chunk); read > 0; read = read(content, chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
        } catch (ContentGone gone) {
            throw gone;
        } catch (IOException broken) {
            // Past its limit clamd says so and hangs up before it has read everything: its answer is still to be read.
            if (!channel.isOpen()) throw broken;
        }
    }

    private static int read(InputStream content, byte[] chunk) throws ContentGone {
        try {
            return content.readNBytes(chunk, 0, chunk.length);
        } catch (IOException failure) {
            throw new ContentGone(failure);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var in = Channels.newInputStream(channel);
        var answer = new StringBuilder();
        for (var octet = in.read(); octet > 0; octet = in.read()) {
            answer.append((char) octet);
            if (answer.length() > LONGEST_ANSWER) throw new NoAnswer("clamd does not stop answering");
        }
        return answer.toString().strip();
    }

    private static Verdict verdict(String answer) throws NoAnswer {
        if (answer.equals("stream: OK")) return new Verdict(FileState.CLEAN, null);
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            var threat = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
            return threat.startsWith("Heuristics.Encrypted") || threat.startsWith("Heuristics.Limits.Exceeded")
                    ? new Verdict(FileState.UNSCANNABLE, null)
                    : new Verdict(FileState.INFECTED, clean(threat));
        }
        if (answer.contains("size limit exceeded")) return new Verdict(FileState.UNSCANNABLE, null);
        throw new NoAnswer("clamd said " + (answer.isEmpty() ? "nothing" : clean(answer)));
    }

    private static String clean(String text) {
        var printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.substring(0, Math.min(LONGEST_THREAT, printable.length()));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    /** Our own side failed, not clamd. */
    private static final class ContentGone extends IOException {
        private final IOException cause;

        ContentGone(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** The scanner of these settings, if there is one. */
    static Optional<Clamd> of(FileSettings settings, Duration patience) {
        return settings.clamd().map(address -> new Clamd(address, patience));
    }
}
