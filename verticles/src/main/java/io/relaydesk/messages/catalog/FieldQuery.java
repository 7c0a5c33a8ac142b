package io.relaydesk.messages.catalog;

import io.relaydesk.messages.catalog.CatalogViews.FieldList;
import io.relaydesk.messages.catalog.CatalogViews.FieldView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.UUID;

/** What can be asked about custom fields. */
public sealed interface FieldQuery<R> extends Message<R> {

    /** All of them, also the archived ones: at most 500. */
    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record Fields() implements FieldQuery<FieldList> {}

    @Needs({Permission.TICKET_READ, Permission.TICKET_READ_TEAM})
    record FieldWith(UUID id) implements FieldQuery<FieldView> {}
}
