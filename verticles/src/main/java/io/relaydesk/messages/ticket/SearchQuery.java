package io.relaydesk.messages.ticket;

import io.relaydesk.messages.ticket.SearchViews.SearchPage;
import io.relaydesk.messages.ticket.SearchViews.Suggestions;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.Optional;

/**
 * Looking for tickets by what people type (TK-23). Nobody finds what they may not read: requesters their own tickets, by the
 * messages they can see.
 */
public sealed interface SearchQuery<R> extends Message<R> {

    /**
     * @param words as typed, see docs/search.md
     * @param limit 1 to 50
     */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record Search(String words, Optional<String> cursor, int limit) implements SearchQuery<SearchPage> {}

    /** For the palette: at most 8. @param words as typed so far; nothing gives what was changed last */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM, Permission.TICKET_READ_OWN})
    record Suggest(String words) implements SearchQuery<Suggestions> {}
}
