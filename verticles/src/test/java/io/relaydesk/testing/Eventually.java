package io.relaydesk.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes by itself: asks again and again, for a bounded time, and no longer than needed. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_MS = 4;

    private Eventually() {}

    /** @param what completes "still no …" when it does not come within 15 s */
    public static <T> T get(String what, Supplier<Optional<T>> look) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        do {
            var found = look.get();
            if (found.isPresent()) return found.get();
            pause();
        } while (System.nanoTime() < until);
        throw new AssertionError("still no " + what + " after " + PATIENCE.toSeconds() + " s");
    }

    /** @param what completes "still no moment when …" */
    public static void until(String what, BooleanSupplier holds) {
        get("moment when " + what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
