package io.relaydesk.team;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a team is called in addresses and rules: made from its first name, and never changed. */
final class TeamKey {
    private static final int MAX = 50;

    private TeamKey() {}

    /** @return small letters, digits and single hyphens; with a number behind it when it is taken */
    static String free(String name, Set<String> taken) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = folded.substring(0, Math.min(folded.length(), MAX)).replaceAll("^-+|-+$", "");
        var stem = cut.isEmpty() ? "team" : cut;
        return Stream.concat(Stream.of(stem), IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + "-" + n))
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }
}
