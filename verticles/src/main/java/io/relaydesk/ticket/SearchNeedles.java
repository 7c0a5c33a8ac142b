package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.SearchViews.Hit;
import io.relaydesk.messages.ticket.SearchViews.Piece;
import io.relaydesk.messages.ticket.SearchViews.Where;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.ticket.SearchTalks.Said;
import io.relaydesk.ticket.SearchWords.Text;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a search, as they are shown in what was found. It compares as the database does, word by word; where the two should
 * ever differ a ticket is found and a word in it not marked, nothing worse. Pure.
 */
final class SearchNeedles {
    private static final int LONGEST = 200;
    private static final int BEFORE = 60;

    private final Set<String> whole = new HashSet<>();
    private final Set<String> begun = new HashSet<>();

    /** @param spellings folded, with spaces between the words */
    SearchNeedles(List<Text> texts, Map<Text, List<String>> spellings) {
        for (var text : texts) {
            for (var spelling : spellings.get(text)) {
                var words = spelling.split(" ");
                for (var i = 0; i < words.length; i++) {
                    if (words[i].isEmpty()) continue;
                    (text.begun() && i == words.length - 1 && words[i].length() > 1 ? begun : whole).add(words[i]);
                }
            }
        }
    }

    /** @param fit as find_tickets has it, 0 for the number itself. @param talk newest first */
    Hit hit(TicketView ticket, int fit, List<Said> talk) {
        var best = talk.stream().filter(said -> hits(said.text()) > 0).findFirst();
        var shown = best.or(() -> talk.stream().findFirst());
        var where = switch (fit) {
            case 0 -> Where.NUMBER;
            case 1 -> Where.SUBJECT;
            case 2 -> Where.DETAILS;
            default ->
                best.filter(said -> said.visibility() == Visibility.INTERNAL).isPresent() ? Where.NOTE : Where.MESSAGE;
        };
        return new Hit(
                ticket,
                where,
                pieces(ticket.subject()),
                shown.map(said -> pieces(cut(said.text()))).orElse(List.of()));
    }

    /** The whole text, cut where a hit begins or ends. */
    List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var range : ranges(text)) {
            if (range.from() > done) pieces.add(new Piece(text.substring(done, range.from()), false));
            pieces.add(new Piece(text.substring(range.from(), range.to()), true));
            done = range.to();
        }
        if (done < text.length()) pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    /** At most 200 characters around the first hit, in one line. */
    String cut(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) return line;
        var first = ranges(line).stream().findFirst().map(Range::from).orElse(0);
        var from = first <= BEFORE ? 0 : edge(line, first - BEFORE);
        var to = Math.min(line.length(), from + LONGEST - 2);
        if (to < line.length()) to = Math.max(edge(line, to), from + 1);
        return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
    }

    /** The nearest place at or before it where a word begins, and no character is cut in two. */
    private static int edge(String line, int at) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(line);
        var edge = words.isBoundary(at) ? at : words.preceding(at);
        return edge == BreakIterator.DONE ? 0 : edge;
    }

    private int hits(String text) {
        return ranges(text).size();
    }

    private record Range(int from, int to) {}

    private List<Range> ranges(String text) {
        var ranges = new ArrayList<Range>();
        var at = 0;
        while (at < text.length()) {
            var from = at;
            while (at < text.length() && part(text.codePointAt(at))) at += Character.charCount(text.codePointAt(at));
            if (at == from) {
                at += Character.charCount(text.codePointAt(at));
            } else if (wanted(text.substring(from, at))) {
                ranges.add(new Range(from, at));
            }
        }
        return ranges;
    }

    private static boolean part(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean wanted(String word) {
        if (whole.isEmpty() && begun.isEmpty()) return false;
        var short_ = folded(word);
        var long_ = folded(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue"));
        return fits(short_) || !long_.equals(short_) && fits(long_);
    }

    private boolean fits(String word) {
        return whole.contains(word) || begun.stream().anyMatch(word::startsWith) || signs(word);
    }

    /** Chinese and Japanese are written without spaces: each sign is a word. */
    private boolean signs(String word) {
        return word.codePoints()
                .filter(c -> c >= 0x3040)
                .mapToObj(Character::toString)
                .anyMatch(sign -> whole.contains(sign) || begun.contains(sign));
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ı', 'i')
                .replace('ħ', 'h')
                .replace('ŧ', 't');
    }
}
