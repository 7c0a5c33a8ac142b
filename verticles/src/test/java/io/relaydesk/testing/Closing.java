package io.relaydesk.testing;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is shared by the tests of a JVM and ends with it: last opened, first closed. */
final class Closing {
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Closing::closeAll, "end of tests"));
    }

    private Closing() {}

    static synchronized void atTheEnd(AutoCloseable open) {
        OPEN.push(open);
    }

    private static synchronized void closeAll() {
        while (!OPEN.isEmpty()) {
            try {
                OPEN.pop().close();
            } catch (Exception failure) {
                System.err.println("At the end of the tests: " + failure);
            }
        }
    }
}
