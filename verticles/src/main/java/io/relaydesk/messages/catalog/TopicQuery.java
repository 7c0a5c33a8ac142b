package io.relaydesk.messages.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TopicList;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;

/** What can be asked about topics. */
public sealed interface TopicQuery<R> extends Message<R> {

    /** All of them, also the archived ones: at most 1,000. */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Topics() implements TopicQuery<TopicList> {}
}
