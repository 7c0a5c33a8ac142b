package io.relaydesk.ticket;

import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was said in some tickets, as much as a snippet may be cut from. */
final class SearchTalks {
    /** The beginning of a message. */
    record Said(UUID ticket, Visibility visibility, String text) {}

    private final Tx tx;
    private final Viewer viewer;

    SearchTalks(Tx tx, Viewer viewer) {
        this.tx = tx;
        this.viewer = viewer;
    }

    /** The newest 10 messages the reader may see, newest first, and the first one; 4,000 characters of each. */
    Map<UUID, List<Said>> of(List<UUID> tickets) {
        return tx
                .list(
                        """
                        select asked.id, m.visibility, m.text
                          from unnest($1::uuid[]) as asked (id)
                         cross join lateral (
                               (select position, visibility, left(text, 4000) as text from message
                                 where ticket_id = asked.id and ($2 or visibility = 'public')
                                 order by position desc limit 10)
                               union
                               (select position, visibility, left(text, 4000) from message
                                 where ticket_id = asked.id and ($2 or visibility = 'public')
                                 order by position limit 1)) m
                         order by asked.id, m.position desc
                         limit 600
                        """,
                        row -> new Said(
                                row.getUUID("id"), Visibility.of(row.getString("visibility")), row.getString("text")),
                        tickets,
                        viewer.staff())
                .stream()
                .collect(Collectors.groupingBy(Said::ticket));
    }
}
