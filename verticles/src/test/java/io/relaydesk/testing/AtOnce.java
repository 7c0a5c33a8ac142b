package io.relaydesk.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets many do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** @param what gets the number of whoever does it, from 0. @return what came of each, in their order */
    public static <T> List<T> each(int many, IntFunction<T> what) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, many)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return what.apply(number);
                            },
                            threads))
                    .toList();
            start.countDown();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
