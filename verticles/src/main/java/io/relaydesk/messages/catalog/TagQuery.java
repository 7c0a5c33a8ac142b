package io.relaydesk.messages.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TagPage;
import io.relaydesk.messages.catalog.CatalogViews.TagView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about tags. */
public sealed interface TagQuery<R> extends Message<R> {

    /**
     * @param beginning of the label; case and accents do not matter
     * @param archived only the archived ones; else only those in use
     * @param mostUsedFirst else by name
     * @param limit 1 to 200
     */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Tags(Optional<String> beginning, boolean archived, boolean mostUsedFirst, Optional<String> cursor, int limit)
            implements TagQuery<TagPage> {}

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record TagWith(UUID id) implements TagQuery<TagView> {}
}
