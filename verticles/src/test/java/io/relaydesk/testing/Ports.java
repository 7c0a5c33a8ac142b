package io.relaydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Free ports of the loopback address, none given twice in a JVM. */
public final class Ports {
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    public static synchronized int free() {
        while (true) {
            try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(probe.getLocalPort())) return probe.getLocalPort();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
