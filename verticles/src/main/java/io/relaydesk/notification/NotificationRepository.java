package io.relaydesk.notification;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.notification.NotificationCommand.Read;
import io.relaydesk.messages.notification.NotificationKind;
import io.relaydesk.messages.notification.NotificationQuery.Mine;
import io.relaydesk.messages.notification.NotificationViews.NotificationPage;
import io.relaydesk.messages.notification.NotificationViews.NotificationView;
import io.relaydesk.messages.notification.Severity;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Notifications. Every one that is added is logged for its recipient in the same transaction. */
final class NotificationRepository {
    private static final int MOST_COUNTED = 100;
    private static final String SELECT = """
        select n.id, n.kind, n.severity, n.title, n.created_at, n.read_at, t.number,
               a.id as actor_id, a.name as actor_name, a.role as actor_role
          from notification n
          left join ticket t on t.workspace_id = n.workspace_id and t.id = n.ticket_id
          left join member a on a.workspace_id = n.workspace_id and a.id = n.actor_id
        """;

    private final Tx tx;

    NotificationRepository(Tx tx) {
        this.tx = tx;
    }

    /** @param ticket may be null. @param actor may be null. Does nothing when there is one with this id. */
    void raise(UUID id, UUID member, NotificationKind kind, String title, UUID ticket, UUID actor) {
        var added = tx.run(
                """
                insert into notification (workspace_id, id, member_id, kind, severity, title, ticket_id, actor_id)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict (workspace_id, id) do nothing
                """, tx.workspace(), id, member, kind.key(), kind.severity().key(), title, ticket, actor);
        if (added == 0) return;
        tx.append(
                NewEvent.forMember("notification.raised", member, new JsonObject().put("notification", id.toString())));
    }

    NotificationPage page(UUID member, Mine wanted) {
        var from = Cursor.read(wanted.cursor().orElse(null), 2);
        var found = tx.list(
                SELECT + """
                     where n.member_id = $1
                       and (not $2 or n.read_at is null)
                       and ($3::timestamptz is null or (n.created_at, n.id) < ($3, $4::uuid))
                     order by n.created_at desc, n.id desc
                     limit $5
                    """,
                NotificationRepository::toView,
                member,
                wanted.unreadOnly(),
                from == null ? null : from.instant(0),
                from == null ? null : from.id(1),
                wanted.limit() + 1);
        var page = found.subList(0, Math.min(wanted.limit(), found.size()));
        var next = found.size() > wanted.limit()
                ? Cursor.of(page.getLast().createdAt(), page.getLast().id())
                : null;
        return new NotificationPage(page, unread(member), next);
    }

    List<NotificationView> with(Collection<UUID> ids) {
        return tx.list(SELECT + " where n.id = any($1)", NotificationRepository::toView, List.copyOf(ids));
    }

    boolean hasAny(UUID member, Collection<UUID> ids) {
        return tx.find(
                        "select 1 as one from notification where member_id = $1 and id = any($2) limit 1",
                        row -> row.getInteger("one"),
                        member,
                        ids)
                .isPresent();
    }

    /** @return those that were unread until now */
    List<UUID> markRead(UUID member, Read read) {
        return tx.list("""
            update notification
               set read_at = now()
             where member_id = $1
               and read_at is null
               and ($2 or id = any($3))
            returning id
            """, row -> row.getUUID("id"), member, read.all(), read.ids());
    }

    List<UUID> ownersAndAdmins() {
        return tx.list("""
            select id from member
             where role in ('owner', 'admin')
               and active
             order by id
             limit 200
            """, row -> row.getUUID("id"));
    }

    /** Removes at most {@code limit} that are past their time. @return how many */
    int removeExpired(int limit) {
        return tx.run("""
            delete from notification
             where id in (
                     select id from notification where expires_at < now() order by expires_at limit $1
                   )
            """, limit);
    }

    private int unread(UUID member) {
        return tx.find("""
            select count(*)::int as unread
              from (
                     select 1 from notification where member_id = $1 and read_at is null limit $2
                   ) as counted
            """, row -> row.getInteger("unread"), member, MOST_COUNTED)
                .orElse(0);
    }

    private static NotificationView toView(Row row) {
        return new NotificationView(
                row.getUUID("id"),
                NotificationKind.of(row.getString("kind")),
                Severity.of(row.getString("severity")),
                row.getString("title"),
                row.getLong("number"),
                toActor(row),
                instant(row, "created_at"),
                row.getOffsetDateTime("read_at") != null);
    }

    private static Ref toActor(Row row) {
        var id = row.getUUID("actor_id");
        if (id == null) return null;
        return new Ref(
                id,
                row.getString("actor_name"),
                Role.of(row.getString("actor_role")).staff());
    }
}
