package io.relaydesk.demo;

import io.relaydesk.demo.Folder.Letter;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Stores many tickets, messages and notifications at once, in a few statements. */
final class Writer {
    private final Tx tx;

    Writer(Tx tx) {
        this.tx = tx;
    }

    /** As they are now; those stored before are brought up to date. */
    void tickets(Collection<Folder> folders) {
        var rows = new JsonArray(folders.stream().map(Folder::row).toList());
        tx.run("""
            insert into ticket (workspace_id, id, number, display_id, subject, status_id, category, priority, channel, requester_id,
                                assignee_id, created_at, updated_at, public_updated_at, first_replied_at, solved_at, closed_at,
                                preview, public_preview, last_position, last_author_id, public_position, public_author_id,
                                version, public_version)
            select $1, r.*, r.version
              from jsonb_to_recordset($2) as r (
                     id uuid, number bigint, display_id text, subject text, status_id uuid, category text, priority smallint, channel text,
                     requester_id uuid, assignee_id uuid, created_at timestamptz, updated_at timestamptz,
                     public_updated_at timestamptz, first_replied_at timestamptz, solved_at timestamptz,
                     closed_at timestamptz, preview text, public_preview text, last_position integer, last_author_id uuid,
                     public_position integer, public_author_id uuid, version integer)
                on conflict (workspace_id, id) do update
               set status_id         = excluded.status_id,
                   category          = excluded.category,
                   priority          = excluded.priority,
                   assignee_id       = excluded.assignee_id,
                   updated_at        = excluded.updated_at,
                   public_updated_at = excluded.public_updated_at,
                   first_replied_at  = excluded.first_replied_at,
                   solved_at         = excluded.solved_at,
                   closed_at         = excluded.closed_at,
                   preview           = excluded.preview,
                   public_preview    = excluded.public_preview,
                   last_position     = excluded.last_position,
                   last_author_id    = excluded.last_author_id,
                   public_position   = excluded.public_position,
                   public_author_id  = excluded.public_author_id,
                   version           = excluded.version,
                   public_version    = excluded.public_version
            """, tx.workspace(), rows);
        var newest = folders.stream().mapToLong(Folder::number).max().orElse(0);
        tx.run("update ticket_counter set last = greatest(last, $1)", newest);
    }

    void messages(List<Letter> letters) {
        var rows = new JsonArray(letters.stream().map(Writer::row).toList());
        tx.run("""
            insert into message (workspace_id, id, ticket_id, position, kind, visibility, author_id, html, text, created_at)
            select $1, r.*
              from jsonb_to_recordset($2) as r (id uuid, ticket_id uuid, position integer, kind text, visibility text,
                                                author_id uuid, html text, text text, created_at timestamptz)
            """, tx.workspace(), rows);
    }

    private static JsonObject row(Letter letter) {
        return new JsonObject()
                .put("id", letter.id().toString())
                .put("ticket_id", letter.ticket().toString())
                .put("position", letter.position())
                .put("kind", letter.visibility() == Visibility.INTERNAL ? "note" : "reply")
                .put("visibility", letter.visibility().key())
                .put("author_id", letter.by().id().toString())
                .put("html", Text.html(letter.text()))
                .put("text", Text.plain(letter.text()))
                .put("created_at", letter.at().toString());
    }

    void notifications(List<JsonObject> notifications) {
        tx.run("""
            insert into notification (workspace_id, id, member_id, kind, severity, title, ticket_id, actor_id, created_at,
                                      read_at, expires_at)
            select $1, r.*, r.created_at + interval '90 days'
              from jsonb_to_recordset($2) as r (id uuid, member_id uuid, kind text, severity text, title text, ticket_id uuid,
                                                actor_id uuid, created_at timestamptz, read_at timestamptz)
            """, tx.workspace(), new JsonArray(notifications));
    }

    /** Everybody has read what was written before {@code until}, and what they wrote themselves. */
    void allReadUntil(Instant until) {
        tx.run("""
            insert into ticket_read (workspace_id, ticket_id, member_id, position)
            select $1, seen.ticket_id, seen.member_id, max(seen.position)
              from (
                     select m.ticket_id, m.author_id as member_id, m.position
                       from message m
                     union all
                     select m.ticket_id, staff.id, m.position
                       from message m
                      cross join member staff
                      where staff.role <> 'requester'
                        and m.created_at < $2
                     union all
                     select m.ticket_id, t.requester_id, m.position
                       from message m
                       join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
                      where m.visibility = 'public'
                        and m.created_at < $2
                   ) as seen
             group by seen.ticket_id, seen.member_id
            """, tx.workspace(), until);
    }
}
