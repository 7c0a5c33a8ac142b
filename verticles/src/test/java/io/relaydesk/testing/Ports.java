package io.relaydesk.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of the loopback address, none given twice in a JVM. Below those the system hands out by itself: one of these could
 * be taken for a connection between the look and the listening.
 */
public final class Ports {
    private static final int LEAST = 15_000;
    private static final int MOST = 30_000;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    public static synchronized int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(LEAST, MOST);
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(port)) return probe.getLocalPort();
            } catch (IOException _) {
                // taken: another one
            }
        }
    }
}
