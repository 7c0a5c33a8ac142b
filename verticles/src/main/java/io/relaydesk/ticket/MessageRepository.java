package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.ticket.TicketViews.MessagePage;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conversation of tickets. A message's position is its place in its ticket, given under the ticket's lock. */
final class MessageRepository {
    private static final String SELECT = """
        select m.id, m.kind, m.visibility, m.html, m.text, m.created_at, m.position,
               array(select n.member_id from mention n where n.workspace_id = m.workspace_id and n.message_id = m.id) as mentions,
               a.id as author_id, a.name as author_name, a.role as author_role
          from message m
          left join member a on a.workspace_id = m.workspace_id and a.id = m.author_id
        """;

    private final Tx tx;

    MessageRepository(Tx tx) {
        this.tx = tx;
    }

    /** Adds the next message of a ticket that is locked, and marks it as read by its author. */
    void add(Ticket ticket, UUID id, Visibility visibility, UUID author, RichText body) {
        var position = ticket.position() + 1;
        tx.run(
                """
                insert into message (workspace_id, id, ticket_id, position, kind, visibility, author_id, html, text)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                tx.workspace(),
                id,
                ticket.id(),
                position,
                visibility == Visibility.INTERNAL ? "note" : "reply",
                visibility.key(),
                author,
                body.html(),
                body.text());
        tx.run("""
            update ticket
               set last_position     = $2,
                   last_author_id    = $3,
                   preview           = $4,
                   updated_at        = now(),
                   public_position   = case when $5 then $2 else public_position end,
                   public_author_id  = case when $5 then $3 else public_author_id end,
                   public_preview    = case when $5 then $4 else public_preview end,
                   public_updated_at = case when $5 then now() else public_updated_at end
             where id = $1
            """, ticket.id(), position, author, body.preview(), visibility == Visibility.PUBLIC);
        markRead(ticket.id(), author, position);
    }

    MessageView get(UUID id) {
        return with(List.of(id)).getFirst();
    }

    /** The message, if the ticket has it and the reader may see it. */
    Optional<MessageView> find(UUID ticket, UUID id, boolean staff) {
        return positionOf(ticket, id, staff).map(_ -> get(id));
    }

    List<MessageView> with(Collection<UUID> ids) {
        return whole(tx.list(SELECT + " where m.id = any($1)", MessageRepository::toView, List.copyOf(ids)));
    }

    /** The same messages with their files. */
    private List<MessageView> whole(List<MessageView> messages) {
        return new MessageFiles(tx).with(messages);
    }

    /** Where a message stands in its ticket, when the reader may see it. */
    Optional<Integer> positionOf(UUID ticket, UUID message, boolean staff) {
        return tx.find(
                "select position from message where id = $1 and ticket_id = $2 and ($3 or visibility = 'public')",
                row -> row.getInteger("position"),
                message,
                ticket,
                staff);
    }

    /** What others wrote behind a position, oldest first, at most 50. */
    List<MessageView> newerByOthers(UUID ticket, int position, UUID reader, boolean staff) {
        return whole(tx.list(SELECT + """
             where m.ticket_id = $1
               and m.position > $2
               and m.author_id is distinct from $3
               and ($4 or m.visibility = 'public')
             order by m.position
             limit 50
            """, MessageRepository::toView, ticket, position, reader, staff));
    }

    MessagePage page(UUID ticket, Optional<String> cursor, int limit, boolean staff) {
        record Placed(int position, MessageView view) {}
        var from = Cursor.read(cursor.orElse(null), 1);
        var newestFirst = tx.list(
                SELECT + """
                     where m.ticket_id = $1
                       and ($2::integer is null or m.position < $2)
                       and ($3 or m.visibility = 'public')
                     order by m.position desc
                     limit $4
                    """,
                row -> new Placed(row.getInteger("position"), toView(row)),
                ticket,
                from == null ? null : from.integer(0),
                staff,
                limit + 1);
        var page = newestFirst.subList(0, Math.min(limit, newestFirst.size()));
        var earlier = newestFirst.size() > limit ? Cursor.of(page.getLast().position()) : null;
        return new MessagePage(whole(page.reversed().stream().map(Placed::view).toList()), earlier);
    }

    /** @throws Rejection when the ticket has no such message for this reader */
    void markReadTo(UUID ticket, UUID message, Viewer viewer) {
        var position = positionOf(ticket, message, viewer.staff()).orElseThrow(() -> Rejection.notFound("message"));
        markRead(ticket, viewer.member(), position);
    }

    private void markRead(UUID ticket, UUID member, int position) {
        tx.run("""
            insert into ticket_read (workspace_id, ticket_id, member_id, position)
            values ($1, $2, $3, $4)
            on conflict (workspace_id, ticket_id, member_id)
            do update set position = greatest(ticket_read.position, excluded.position)
            """, tx.workspace(), ticket, member, position);
    }

    private static MessageView toView(Row row) {
        return new MessageView(
                row.getUUID("id"),
                row.getString("kind"),
                Visibility.of(row.getString("visibility")),
                TicketRows.toRef(row, "author"),
                row.getString("html"),
                row.getString("text"),
                List.of(row.getArrayOfUUIDs("mentions")),
                List.of(),
                instant(row, "created_at"));
    }
}
