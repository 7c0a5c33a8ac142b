package io.relaydesk;

import io.relaydesk.platform.Bus;
import java.util.function.Consumer;

/** Fills a sample company. */
final class Demo {
    private Demo() {}

    static void fill(Bus bus, Consumer<String> progress) {
        progress.accept("Demo data comes later");
    }
}
