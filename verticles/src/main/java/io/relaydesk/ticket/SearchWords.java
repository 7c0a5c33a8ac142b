package io.relaydesk.ticket;

import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was typed into the search box, taken apart (docs/search.md). Pure. */
record SearchWords(List<Term> terms) {
    static final int LONGEST = 300;
    static final int MOST = 12;

    /** One part of a search; all must hold. */
    sealed interface Term {}

    /**
     * Text to be found.
     *
     * @param whole its words stand side by side, in this order
     * @param begun its last word may go on
     */
    record Text(String text, boolean whole, boolean begun, boolean excluded) implements Term {}

    /** A property the ticket must have. */
    record Filter(Field field, String value, boolean excluded) implements Term {}

    /** What can be filtered by. */
    enum Field {
        STATUS,
        PRIORITY,
        TYPE,
        CHANNEL,
        TOPIC,
        CREATED,
        UPDATED,
        TAG,
        ASSIGNEE,
        REQUESTER,
        TEAM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether requesters know of it. */
        boolean open() {
            return compareTo(TAG) < 0;
        }
    }

    SearchWords {
        terms = List.copyOf(terms);
    }

    /**
     * @param staff whether the filters of staff are known
     * @throws Rejection naming the field {@code q} when it is too long, or a filter is not known
     */
    static SearchWords parse(String typed, boolean staff) {
        if (typed.codePointCount(0, typed.length()) > LONGEST) throw refused("Use at most " + LONGEST + " characters.");
        var terms = new Reader(Words.clean(typed), staff).all();
        if (terms.size() > MOST) throw refused("Use at most " + MOST + " words and filters.");
        return new SearchWords(terms);
    }

    /** The only text there is, when there is nothing else: it may be a number. */
    Optional<String> alone() {
        return terms.size() == 1 && terms.getFirst() instanceof Text(var text, var _, var _, var excluded) && !excluded
                ? Optional.of(text)
                : Optional.empty();
    }

    static Rejection refused(String sentence) {
        return Rejection.invalid("q", sentence);
    }

    /** As one would type it. */
    @Override
    public String toString() {
        return terms.stream().map(SearchWords::typed).collect(Collectors.joining(" "));
    }

    private static String typed(Term term) {
        return switch (term) {
            case Text(var text, var whole, var begun, var excluded) ->
                (excluded ? "-" : "") + (whole ? '"' + text + '"' : text) + (begun ? "*" : "");
            case Filter(var field, var value, var excluded) ->
                (excluded ? "-" : "") + field.word() + ":"
                        + (value.contains(" ") || value.startsWith("//") ? '"' + value + '"' : value);
        };
    }

    /** Goes through the text once. */
    private static final class Reader {
        /** What neither end of a text needs: all but letters, their marks, and digits. */
        private static final String EDGES = "^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$";

        private static final String WORD = "[\\p{L}\\p{M}\\p{N}]+";

        private final String text;
        private final boolean staff;
        private int at;
        private boolean typing;

        Reader(String text, boolean staff) {
            this.text = text;
            this.staff = staff;
        }

        List<Term> all() {
            var terms = new ArrayList<Term>();
            while (true) {
                skipSpace();
                if (at >= text.length()) break;
                var excluded = text.charAt(at) == '-';
                if (excluded) at++;
                term(excluded).ifPresent(terms::add);
            }
            if (typing && terms.getLast() instanceof Text(var last, var whole, var _, var excluded)) {
                terms.set(terms.size() - 1, new Text(last, whole, true, excluded));
            }
            return terms;
        }

        private Optional<Term> term(boolean excluded) {
            if (at < text.length() && text.charAt(at) == '"') {
                var closed = text.indexOf('"', at + 1) >= 0;
                return kept(words(quoted(), true, star() || !closed, excluded), false);
            }
            var from = at;
            while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '"') {
                if (text.charAt(at) == ':' && filter(from, at)) {
                    return kept(filter(text.substring(from, at++), excluded), false);
                }
                at++;
            }
            var word = text.substring(from, at);
            return kept(words(word, false, word.endsWith("*"), excluded), true);
        }

        /** @param open whether more letters may come, if nothing follows */
        private Optional<Term> kept(Optional<Term> term, boolean open) {
            if (term.isPresent()) typing = open;
            return term;
        }

        private static Optional<Term> words(String typed, boolean whole, boolean begun, boolean excluded) {
            var clean = typed.replaceAll(EDGES, "").replace('*', ' ').replaceAll(" +", " ");
            return clean.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Text(clean, whole || !clean.matches(WORD), begun, excluded));
        }

        /** A name, a colon, and no address behind it. */
        private boolean filter(int from, int colon) {
            if (colon - from < 2 || text.startsWith("//", colon + 1)) return false;
            for (var i = from; i < colon; i++) if (!Character.isLetter(text.charAt(i))) return false;
            return colon + 1 < text.length() && text.charAt(colon + 1) != ' '
                    || field(text.substring(from, colon)) != null;
        }

        private Optional<Term> filter(String name, boolean excluded) {
            var field = field(name);
            if (field == null) {
                throw refused("There is no filter called " + name + ". Use "
                        + Arrays.stream(Field.values())
                                .filter(one -> staff || one.open())
                                .map(Field::word)
                                .collect(Collectors.joining(", "))
                        + ", or put the words in quotes.");
            }
            var value = (at < text.length() && text.charAt(at) == '"' ? quoted() : bare()).strip();
            return value.isEmpty() ? Optional.empty() : Optional.of(new Filter(field, value, excluded));
        }

        private Field field(String name) {
            for (var field : Field.values()) {
                if (field.word().equals(name.toLowerCase(Locale.ROOT)) && (staff || field.open())) return field;
            }
            return null;
        }

        private String bare() {
            var from = at;
            while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '"') at++;
            return text.substring(from, at);
        }

        /** To the next quote, or to the end. */
        private String quoted() {
            var from = ++at;
            var to = text.indexOf('"', from);
            at = to < 0 ? text.length() : to + 1;
            return text.substring(from, to < 0 ? text.length() : to);
        }

        private boolean star() {
            var star = at < text.length() && text.charAt(at) == '*';
            if (star) at++;
            return star;
        }

        private void skipSpace() {
            while (at < text.length() && text.charAt(at) == ' ') at++;
        }
    }
}
