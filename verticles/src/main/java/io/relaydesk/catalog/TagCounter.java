package io.relaydesk.catalog;

import io.relaydesk.tenant.LogReader;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Counts how many tickets have a tag, once for each stretch of the log in which tickets got or lost it. Counts anew rather than
 * adding up: whatever happened, the next time is right again. Requests never touch the count, or a popular tag would be a queue.
 */
final class TagCounter implements LogReader.Work {
    private static final String TAGGED = "ticket.tagged";
    /** With its first tags; the event does not name them. */
    private static final String OPENED = "ticket.opened";

    @Override
    public void handle(Tx tx, List<LoggedEvent> events) {
        var touched = new HashSet<UUID>();
        var opened = new HashSet<UUID>();
        for (var event : events) {
            if (event.type().equals(OPENED)) opened.add(event.ticket());
            if (!event.type().equals(TAGGED)) continue;
            touched.addAll(ids(event, "added"));
            touched.addAll(ids(event, "removed"));
        }
        if (touched.isEmpty() && opened.isEmpty()) return;
        tx.run("""
            update tag
               set uses = (select count(*) from ticket_tag x where x.workspace_id = tag.workspace_id and x.tag_id = tag.id)
             where id = any($1)
                or id in (select tag_id from ticket_tag where ticket_id = any($2))
            """, touched, opened);
    }

    private static Set<UUID> ids(LoggedEvent event, String field) {
        var ids = new HashSet<UUID>();
        var listed = event.data().getJsonArray(field);
        if (listed != null) listed.forEach(id -> ids.add(UUID.fromString(id.toString())));
        return ids;
    }
}
