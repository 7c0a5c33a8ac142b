package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.ticket.TicketViews.MessagePage;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The conversation of tickets. A message's position is its number among those written to its ticket, given under the ticket's lock;
 * its place in a conversation is its time and id, for a conversation may hold messages of merged tickets and such that a split
 * brought. Times never go back within a conversation.
 */
final class MessageRepository {
    /** The tickets whose messages one reader finds in the conversation of ticket {@code $1}; {@code $2} for staff. */
    private static final String THREAD = """
        with thread as (
            select $1::uuid as id
             union all
            select id from ticket where shown_in_id = $1 and $2
             union all
            select id from ticket where followed_in_id = $1 and not $2
        )
        """;

    private static final String COLUMNS = """
        select m.id, m.kind, m.visibility, m.html, m.text, m.created_at,
               array(select n.member_id from mention n where n.workspace_id = m.workspace_id and n.message_id = m.id) as mentions,
               a.id as author_id, a.name as author_name, a.role as author_role,
               o.id as origin_id, o.number as origin_number, o.display_id as origin_display_id, o.subject as origin_subject
        """;

    private static final String NAMES = """
          left join member a on a.workspace_id = m.workspace_id and a.id = m.author_id
          join ticket o      on o.workspace_id = m.workspace_id and o.id = m.ticket_id
        """;

    private final Tx tx;

    MessageRepository(Tx tx) {
        this.tx = tx;
    }

    /** Where a message stands in the order of a conversation. */
    record Place(Instant at, UUID id) {}

    /** Adds the next message of a ticket that is locked and not merged, and marks it as read by its author. */
    void add(Ticket ticket, UUID id, Visibility visibility, UUID author, RichText body) {
        add(ticket, ticket.id(), id, visibility, author, body);
    }

    /**
     * Adds the next message of a ticket that is locked, and marks it as read by its author.
     *
     * @param thread the ticket staff find it in, locked too; the ticket itself unless that is merged
     */
    void add(Ticket ticket, UUID thread, UUID id, Visibility visibility, UUID author, RichText body) {
        var position = ticket.position() + 1;
        tx.run(
                THREAD + """
                    insert into message (workspace_id, id, ticket_id, position, kind, visibility, author_id, html, text, created_at)
                    select $3, $4, $5, $6, $7, $8, $9, $10, $11,
                           greatest(now(), (select max(last.created_at)
                                              from thread h
                                             cross join lateral (select created_at from message
                                                                  where thread_id = h.id
                                                                  order by created_at desc, id desc
                                                                  limit 1) last) + interval '1 microsecond')
                    """,
                thread,
                true,
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

    /** Lets staff know in the list of a thread that somebody wrote to a ticket merged into it. */
    void bump(UUID thread, UUID author, RichText body) {
        tx.run("""
            update ticket
               set last_position  = last_position + 1,
                   last_author_id = $2,
                   preview        = $3,
                   updated_at     = now()
             where id = $1
            """, thread, author, body.preview());
    }

    /** @param shownIn the ticket it is looked at in */
    MessageView get(UUID id, UUID shownIn, boolean staff) {
        return whole(tx.list(
                        COLUMNS + " from message m " + NAMES + " where m.id = $1",
                        row -> toView(row, shownIn, staff),
                        id))
                .getFirst();
    }

    /** The message, if the conversation has it and the reader may see it. */
    Optional<MessageView> find(UUID ticket, UUID id, boolean staff) {
        return placeOf(ticket, id, staff).map(_ -> get(id, ticket, staff));
    }

    /** Messages by id, each with the ticket it was written to. */
    List<MessageView> with(Collection<UUID> ids) {
        return whole(tx.list(
                COLUMNS + " from message m " + NAMES + " where m.id = any($1)",
                row -> toView(row, null, true),
                List.copyOf(ids)));
    }

    /** The same messages with their files. */
    private List<MessageView> whole(List<MessageView> messages) {
        return new MessageFiles(tx).with(messages);
    }

    /** Where a message stands in a conversation, when it is there and the reader may see it. */
    Optional<Place> placeOf(UUID ticket, UUID message, boolean staff) {
        return tx.find(
                THREAD + """
                    select m.id, m.created_at
                      from message m
                     where m.id = $3
                       and m.thread_id in (select id from thread)
                       and ($2 or m.visibility = 'public')
                    """, row -> new Place(instant(row, "created_at"), row.getUUID("id")), ticket, staff, message);
    }

    /** What others wrote behind a place, oldest first, at most 50. @param seen null for before the first */
    List<MessageView> newerByOthers(UUID ticket, Place seen, UUID reader, boolean staff) {
        return whole(tx.list(
                THREAD + COLUMNS + """
                      from thread h
                     cross join lateral (select m.id, m.workspace_id, m.ticket_id, m.kind, m.visibility, m.author_id, m.html, m.text, m.created_at
                                           from message m
                                          where m.thread_id = h.id
                                            and ($3::timestamptz is null or (m.created_at, m.id) > ($3, $4))
                                            and m.author_id is distinct from $5
                                            and ($2 or m.visibility = 'public')
                                          order by m.created_at, m.id
                                          limit 50) m
                    """ + NAMES + """
                     order by m.created_at, m.id
                     limit 50
                    """,
                row -> toView(row, ticket, staff),
                ticket,
                staff,
                seen == null ? null : seen.at(),
                seen == null ? null : seen.id(),
                reader));
    }

    MessagePage page(UUID ticket, Optional<String> cursor, int limit, boolean staff) {
        var from = Cursor.read(cursor.orElse(null), 2);
        var newestFirst = tx.list(
                THREAD + COLUMNS + """
                      from thread h
                     cross join lateral (select m.id, m.workspace_id, m.ticket_id, m.kind, m.visibility, m.author_id, m.html, m.text, m.created_at
                                           from message m
                                          where m.thread_id = h.id
                                            and ($3::timestamptz is null or (m.created_at, m.id) < ($3, $4))
                                            and ($2 or m.visibility = 'public')
                                          order by m.created_at desc, m.id desc
                                          limit $5) m
                    """ + NAMES + """
                     order by m.created_at desc, m.id desc
                     limit $5
                    """,
                row -> toView(row, ticket, staff),
                ticket,
                staff,
                from == null ? null : from.instant(0),
                from == null ? null : from.id(1),
                limit + 1);
        var page = newestFirst.subList(0, Math.min(limit, newestFirst.size()));
        var earlier = newestFirst.size() > limit
                ? Cursor.of(page.getLast().createdAt(), page.getLast().id())
                : null;
        return new MessagePage(whole(page.reversed()), earlier);
    }

    /** The newest message a reader has read in a conversation; what a split brought counts as read once they have been there. */
    Optional<UUID> readTo(UUID ticket, Viewer viewer) {
        return tx.find(THREAD + """
            select m.id
              from thread h
              join ticket_read seen on seen.ticket_id = h.id and seen.member_id = $3
             cross join lateral (select id, created_at from message m
                                  where m.thread_id = h.id
                                    and (m.ticket_id <> h.id or m.position <= seen.position)
                                    and ($2 or m.visibility = 'public')
                                  order by m.created_at desc, m.id desc
                                  limit 1) m
             order by m.created_at desc, m.id desc
             limit 1
            """, row -> row.getUUID("id"), ticket, viewer.staff(), viewer.member());
    }

    /**
     * Remembers how far a member has read, for each ticket of the conversation on its own, so that it holds when a merge is undone.
     * Who has read the newest message has read all, also where that was moved elsewhere since.
     *
     * @throws Rejection when the conversation has no such message for this reader
     */
    void markReadTo(UUID ticket, UUID message, Viewer viewer) {
        var place = placeOf(ticket, message, viewer.staff()).orElseThrow(() -> Rejection.notFound("message"));
        tx.run(THREAD + """
            insert into ticket_read (workspace_id, ticket_id, member_id, position)
            select $3, h.id, $4,
                   case when not exists (select from message m
                                          where m.thread_id = h.id
                                            and (m.created_at, m.id) > ($5, $6)
                                            and ($2 or m.visibility = 'public'))
                        then case when $2 then t.last_position else t.public_position end
                        else coalesce((select m.position from message m
                                        where m.thread_id = h.id
                                          and m.ticket_id = h.id
                                          and (m.created_at, m.id) <= ($5, $6)
                                        order by m.created_at desc, m.id desc
                                        limit 1), 0)
                   end
              from thread h
              join ticket t on t.id = h.id
            on conflict (workspace_id, ticket_id, member_id)
            do update set position = greatest(ticket_read.position, excluded.position)
            """, ticket, viewer.staff(), tx.workspace(), viewer.member(), place.at(), place.id());
    }

    private void markRead(UUID ticket, UUID member, int position) {
        tx.run("""
            insert into ticket_read (workspace_id, ticket_id, member_id, position)
            values ($1, $2, $3, $4)
            on conflict (workspace_id, ticket_id, member_id)
            do update set position = greatest(ticket_read.position, excluded.position)
            """, tx.workspace(), ticket, member, position);
    }

    /** @param shownIn the ticket it is looked at in, or null; staff are told where it came from when that is another */
    private static MessageView toView(Row row, UUID shownIn, boolean staff) {
        var elsewhere = !row.getUUID("origin_id").equals(shownIn);
        return new MessageView(
                row.getUUID("id"),
                row.getString("kind"),
                Visibility.of(row.getString("visibility")),
                TicketRows.toRef(row, "author"),
                row.getString("html"),
                row.getString("text"),
                List.of(row.getArrayOfUUIDs("mentions")),
                List.of(),
                instant(row, "created_at"),
                staff && elsewhere ? TicketRows.toTicket(row, "origin") : null);
    }
}
