package io.relaydesk.messages.ticket;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of all five designs for the four ranks (TK-3, domain 1.20). */
public final class PriorityWords {
    public static final int DEFAULT_RANK = 3;

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("2", 2),
            Map.entry("3", 3),
            Map.entry("4", 4),
            Map.entry("p1", 1),
            Map.entry("p2", 2),
            Map.entry("p3", 3),
            Map.entry("p4", 4),
            Map.entry("urgent", 1),
            Map.entry("critical", 1),
            Map.entry("high", 2),
            Map.entry("normal", 3),
            Map.entry("medium", 3),
            Map.entry("low", 4));

    private PriorityWords() {}

    /** @param word in any case: a rank, P1 to P4 or a name. @return its rank, 1 to 4, or nothing when the word is unknown */
    public static Optional<Integer> rankOf(String word) {
        return Optional.ofNullable(RANKS.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
