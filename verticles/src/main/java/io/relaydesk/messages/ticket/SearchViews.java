package io.relaydesk.messages.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import java.util.List;
import java.util.Locale;

/** What a search answers. */
public final class SearchViews {
    private SearchViews() {}

    /** Where the words were found. */
    public enum Where {
        NUMBER,
        SUBJECT,
        /** People, tags, fields and what else is known of a ticket. */
        DETAILS,
        MESSAGE,
        NOTE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is no such place */
        @JsonCreator
        public static Where of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** A piece of plain text. @param hit whether it is what was looked for */
    public record Piece(String text, boolean hit) {}

    /**
     * @param subject the whole subject, in pieces
     * @param snippet of the message the words stand in, or of the newest one; in pieces, at most 200 characters
     */
    public record Hit(TicketView ticket, Where where, List<Piece> subject, List<Piece> snippet) {
        public Hit {
            subject = List.copyOf(subject);
            snippet = List.copyOf(snippet);
        }
    }

    /**
     * Best first.
     *
     * @param total up to {@code bound}; a total that equals it means that many or more
     * @param next cursor of the following page, null on the last, and after 500 hits
     */
    public record SearchPage(List<Hit> hits, int total, int bound, String next) {
        public SearchPage {
            hits = List.copyOf(hits);
        }
    }

    public record Suggestions(List<TicketView> tickets) {
        public Suggestions {
            tickets = List.copyOf(tickets);
        }
    }
}
