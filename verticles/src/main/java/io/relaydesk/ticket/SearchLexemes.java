package io.relaydesk.ticket;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a search together in the language of the index (V045). The words come folded by the database, letters and digits only, so
 * nothing in them can mean anything else. Pure.
 */
final class SearchLexemes {
    private static final int SHORTEST_BEGUN = 2;
    private static final int LONGEST = 40;
    private static final List<String> ALL =
            List.of("new", "open", "pending", "on_hold", "solved", "closed", "cancelled");

    private final String key;
    private final boolean staff;
    private final StringJoiner loose = new StringJoiner(" & ");
    private final StringJoiner exact = new StringJoiner(" & ");
    private final StringJoiner subject = new StringJoiner(" & ");
    private final StringJoiner head = new StringJoiner(" & ");
    private boolean bound;
    /** Whether the index alone answers less than what was asked: places, or words side by side. */
    private boolean recheck;

    /** @param key begins every word of the workspace */
    SearchLexemes(String key, boolean staff) {
        this.key = key;
        this.staff = staff;
    }

    /**
     * @param spellings of one text, each with spaces between its words
     * @param marks of what goes by that name
     */
    void text(SearchWords.Text text, Collection<String> spellings, Collection<String> marks) {
        var words = spellings.stream()
                .filter(spelling -> !spelling.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (words.isEmpty()) return;
        recheck |= !staff || words.stream().anyMatch(one -> one.contains(" "));
        var named = marks.stream().map(this::mark).toList();
        var sideBySide = any(words.stream().map(one -> joined(one, text.begun(), " <-> ", "")), named.stream());
        if (text.excluded()) {
            exact.add("!" + sideBySide);
            // What a requester cannot see must not make a ticket vanish either.
            if (staff && words.stream().noneMatch(one -> one.contains(" "))) loose.add("!" + sideBySide);
            return;
        }
        bound = true;
        loose.add(any(words.stream().map(one -> joined(one, text.begun(), " & ", "")), named.stream()));
        exact.add(sideBySide);
        subject.add(any(words.stream().map(one -> joined(one, text.begun(), " <-> ", "A")), Stream.of()));
        head.add(any(
                words.stream().map(one -> joined(one, text.begun(), " <-> ", staff ? "AB" : "A")), named.stream()));
    }

    /** @param marks any of these; none means that nothing fits */
    void filter(Collection<String> marks, boolean excluded) {
        var any = any(marks.isEmpty() ? Stream.of(mark("-")) : marks.stream().map(this::mark), Stream.of());
        loose.add(excluded ? "!" + any : any);
        bound |= !excluded;
    }

    private String joined(String words, boolean begun, String between, String places) {
        var all = words.split(" ");
        var whole = new StringJoiner(between, all.length > 1 ? "(" : "", all.length > 1 ? ")" : "");
        for (var i = 0; i < all.length; i++) {
            var word = all[i].codePoints()
                    .limit(LONGEST)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            var star = begun && i == all.length - 1 && word.length() >= SHORTEST_BEGUN ? "*" : "";
            whole.add("'" + key + word + "'" + (star + places).transform(label -> label.isEmpty() ? "" : ":" + label));
        }
        return whole.toString();
    }

    private String mark(String mark) {
        return "'" + key + ":" + mark.replace("'", "") + "'";
    }

    private static String any(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).collect(Collectors.joining(" | ", "(", ")"));
    }

    /** Nothing to look for. */
    boolean empty() {
        return loose.length() == 0 && exact.length() == 0;
    }

    /** All the tickets and maybe some more, answered by the index alone. */
    String loose() {
        if (!bound)
            filter(
                    Stream.of(ALL.toArray(String[]::new))
                            .map(category -> "c" + category)
                            .toList(),
                    false);
        return loose.toString();
    }

    /** What a ticket must fulfil besides; null for nothing. */
    String exact() {
        return recheck ? exact.toString() : null;
    }

    /** The same found in the number or subject alone; null when no text was asked for. */
    String subject() {
        return subject.length() == 0 ? null : subject.toString();
    }

    /** The same found without the conversation. */
    String head() {
        return head.length() == 0 ? null : head.toString();
    }
}
