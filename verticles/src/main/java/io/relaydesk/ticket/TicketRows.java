package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.WorkspaceViews.PriorityView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import io.vertx.sqlclient.Row;
import java.util.List;

/** Maps rows to what a reader sees. */
final class TicketRows {
    private TicketRows() {}

    /** The columns and joins behind {@link #toView}; {@code $1} is the reading member or null. */
    static final String SELECT = """
        select t.id, t.number, t.subject, t.priority, t.channel, t.created_at, t.updated_at, t.public_updated_at,
               t.first_replied_at, t.solved_at, t.closed_at, t.preview, t.public_preview, t.last_position, t.last_author_id,
               t.public_position, t.public_author_id, t.version,
               s.key, s.label, s.category, s.colour, s.is_default, s.next, p.label as priority_label,
               r.id as requester_id, r.name as requester_name, r.role as requester_role,
               a.id as assignee_id, a.name as assignee_name, a.role as assignee_role,
               coalesce(seen.position, 0) as read_position
          from ticket t
          join status s        on s.workspace_id = t.workspace_id and s.id = t.status_id
          join priority p      on p.workspace_id = t.workspace_id and p.rank = t.priority
          join member r        on r.workspace_id = t.workspace_id and r.id = t.requester_id
          left join member a   on a.workspace_id = t.workspace_id and a.id = t.assignee_id
          left join ticket_read seen
                 on seen.workspace_id = t.workspace_id and seen.ticket_id = t.id and seen.member_id = $1::uuid
        """;

    static TicketView toView(Row row, Viewer viewer) {
        return new TicketView(
                row.getUUID("id"),
                row.getLong("number"),
                row.getString("subject"),
                toStatus(row),
                new PriorityView(row.getInteger("priority"), row.getString("priority_label")),
                Channel.of(row.getString("channel")),
                toRef(row, "requester"),
                toRef(row, "assignee"),
                row.getString(viewer.staff() ? "preview" : "public_preview"),
                instant(row, "created_at"),
                instant(row, viewer.staff() ? "updated_at" : "public_updated_at"),
                instant(row, "first_replied_at"),
                instant(row, "solved_at"),
                instant(row, "closed_at"),
                viewer.member() == null ? null : unread(row, viewer),
                null,
                row.getInteger("version"));
    }

    private static boolean unread(Row row, Viewer viewer) {
        var newest = row.getInteger(viewer.staff() ? "last_position" : "public_position");
        var author = row.getUUID(viewer.staff() ? "last_author_id" : "public_author_id");
        return newest > row.getInteger("read_position") && !viewer.member().equals(author);
    }

    static StatusView toStatus(Row row) {
        return new StatusView(
                row.getString("key"),
                row.getString("label"),
                Category.of(row.getString("category")),
                row.getString("colour"),
                row.getBoolean("is_default"),
                List.of(row.getArrayOfStrings("next")));
    }

    /** A member named by three columns with this prefix; null when there is none. */
    static Ref toRef(Row row, String prefix) {
        var id = row.getUUID(prefix + "_id");
        if (id == null) return null;
        return new Ref(id, row.getString(prefix + "_name"), !"requester".equals(row.getString(prefix + "_role")));
    }
}
