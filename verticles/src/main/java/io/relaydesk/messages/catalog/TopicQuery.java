package io.relaydesk.messages.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TopicList;
import io.relaydesk.messages.catalog.CatalogViews.TopicView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/** What can be asked about topics. */
public sealed interface TopicQuery<R> extends Message<R> {

    /** All of them, also the archived ones: at most 1,000. */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Topics() implements TopicQuery<TopicList> {}

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record TopicWith(UUID id) implements TopicQuery<TopicView> {}
}
