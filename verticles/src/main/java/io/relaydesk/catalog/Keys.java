package io.relaydesk.catalog;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys that nobody has typed. */
final class Keys {
    private Keys() {}

    /** The suggested one, or the same with a number behind it. @param otherwise when nothing is suggested */
    static String free(String suggested, String otherwise, char separator, Set<String> taken) {
        var stem = suggested.isEmpty() ? otherwise : suggested;
        return Stream.concat(Stream.of(stem), IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + separator + n))
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }
}
