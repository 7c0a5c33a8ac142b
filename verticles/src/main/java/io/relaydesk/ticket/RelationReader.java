package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.ticket.LinkKind;
import io.relaydesk.messages.ticket.RelationViews.LinkView;
import io.relaydesk.messages.ticket.RelationViews.MergeView;
import io.relaydesk.messages.ticket.RelationViews.Relations;
import io.relaydesk.messages.ticket.RelationViews.Relative;
import io.relaydesk.messages.ticket.RelationViews.SplitView;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** What one ticket is to others, as staff see it. */
final class RelationReader {
    private static final int MOST = 200;

    private static final String RELATIVE = """
        t.id, t.number, t.display_id, t.subject, s.key, s.label, s.category, s.colour, s.is_default, s.next
        """;

    private static final String BY = """
        x.id as relation_id, x.made_at, by.id as by_id, by.name as by_name, by.role as by_role
        """;

    private final Tx tx;
    private final Viewer viewer;

    RelationReader(Tx tx, Viewer viewer) {
        this.tx = tx;
        this.viewer = viewer;
    }

    Relations of(UUID ticket) {
        var children = children(ticket);
        return new Relations(
                parent(ticket),
                children,
                (int) children.stream()
                        .filter(child -> !child.status().category().finished())
                        .count(),
                links(ticket, null),
                merges(ticket),
                splits(ticket));
    }

    LinkView link(UUID ticket, UUID link) {
        return links(ticket, link).getFirst();
    }

    private Relative parent(UUID ticket) {
        return tx.find(
                        "select " + RELATIVE + """
                              from ticket child
                              join ticket t on t.id = child.parent_id
                              join status s on s.id = t.status_id
                             where child.id = $3
                               and\
                            """ + Visible.TO_READER,
                        RelationReader::toRelative,
                        viewer.member(),
                        viewer.scope(),
                        ticket)
                .orElse(null);
    }

    private List<Relative> children(UUID ticket) {
        return tx.list(
                "select " + RELATIVE + """
                      from ticket t
                      join status s on s.id = t.status_id
                     where t.parent_id = $3
                       and t.deleted_at is null
                       and\
                    """ + Visible.TO_READER + """
                     order by t.created_at, t.id
                     limit $4
                    """,
                RelationReader::toRelative,
                viewer.member(),
                viewer.scope(),
                ticket,
                MOST);
    }

    /** @param only null for all */
    private List<LinkView> links(UUID ticket, UUID only) {
        return tx.list(
                "select x.kind, x.source_id = $3 as forwards, " + RELATIVE + ", " + BY + """
                      from ticket_link x
                      join ticket t  on t.id = case when x.source_id = $3 then x.target_id else x.source_id end
                      join status s  on s.id = t.status_id
                      join member by on by.id = x.made_by
                     where $3 in (x.source_id, x.target_id)
                       and ($4::uuid is null or x.id = $4)
                       and t.deleted_at is null
                       and\
                    """ + Visible.TO_READER + """
                     order by x.made_at, x.id
                     limit $5
                    """,
                row -> {
                    var kind = LinkKind.of(row.getString("kind"));
                    return new LinkView(
                            row.getUUID("relation_id"),
                            row.getBoolean("forwards") ? kind : kind.inverse(),
                            toRelative(row),
                            TicketRows.toRef(row, "by"),
                            instant(row, "made_at"));
                },
                viewer.member(),
                viewer.scope(),
                ticket,
                only,
                MOST);
    }

    private List<MergeView> merges(UUID ticket) {
        return tx.list(
                "select " + RELATIVE + ", " + BY + """
                      from ticket_merge x
                      join ticket t  on t.id = x.source_id
                      join status s  on s.id = t.status_id
                      join member by on by.id = x.made_by
                     where x.target_id = $3
                       and x.undone_at is null
                       and\
                    """ + Visible.TO_READER + """
                     order by x.made_at, x.id
                     limit $4
                    """,
                row -> new MergeView(
                        row.getUUID("relation_id"),
                        toRelative(row),
                        TicketRows.toRef(row, "by"),
                        instant(row, "made_at")),
                viewer.member(),
                viewer.scope(),
                ticket,
                Threads.MOST - 1);
    }

    private List<SplitView> splits(UUID ticket) {
        return tx.list(
                """
                    select (select count(*)::int from split_message moved where moved.split_id = x.id) as messages,
                    """ + RELATIVE + ", " + BY + """
                      from ticket_split x
                      join ticket t  on t.id = x.target_id
                      join status s  on s.id = t.status_id
                      join member by on by.id = x.made_by
                     where x.source_id = $3
                       and x.undone_at is null
                       and\
                    """ + Visible.TO_READER + """
                     order by x.made_at, x.id
                     limit $4
                    """,
                row -> new SplitView(
                        row.getUUID("relation_id"),
                        toRelative(row),
                        row.getInteger("messages"),
                        TicketRows.toRef(row, "by"),
                        instant(row, "made_at")),
                viewer.member(),
                viewer.scope(),
                ticket,
                MOST);
    }

    private static Relative toRelative(Row row) {
        return new Relative(
                row.getUUID("id"),
                row.getLong("number"),
                row.getString("display_id"),
                row.getString("subject"),
                TicketRows.toStatus(row));
    }
}
