package io.relaydesk.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceQuery;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskChangePage;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskChangeView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Who shaped the desk, when and how: read from the log. */
final class DeskChanges {
    private final Tx tx;

    DeskChanges(Tx tx) {
        this.tx = tx;
    }

    DeskChangePage list(WorkspaceQuery.DeskChanges query) {
        var from = Cursor.read(query.cursor().orElse(null), 1);
        var found = tx.list(
                """
                select e.seq, e.at, e.data, a.id as actor_id, a.name as actor_name, a.role as actor_role
                  from event e
                  left join member a on a.workspace_id = e.workspace_id and a.id = e.actor_id
                 where e.type = 'desk.changed'
                   and e.ticket_id is null
                   and ($1::text is null or e.data ->> 'what' = $1)
                   and ($2::bigint is null or e.seq < $2)
                 order by e.seq desc
                 limit $3
                """,
                row -> view(
                        row.getLong("seq"),
                        Sql.instant(row, "at"),
                        row.getUUID("actor_id") == null
                                ? null
                                : new Ref(
                                        row.getUUID("actor_id"),
                                        row.getString("actor_name"),
                                        Role.of(row.getString("actor_role")).staff()),
                        row.getJsonObject("data")),
                query.what(),
                Optional.ofNullable(from).map(cursor -> cursor.number(0)),
                query.limit() + 1);
        if (found.size() <= query.limit()) return new DeskChangePage(found, null);
        var page = found.subList(0, query.limit());
        return new DeskChangePage(page, Cursor.of(page.getLast().seq()));
    }

    static DeskChangeView view(LoggedEvent event, Ref actor) {
        return view(event.seq(), event.at(), actor, event.data());
    }

    private static DeskChangeView view(long seq, java.time.Instant at, Ref actor, JsonObject data) {
        return new DeskChangeView(
                seq,
                at,
                actor,
                data.getString("what"),
                data.getString("name"),
                node(data.getJsonObject("before")),
                node(data.getJsonObject("after")));
    }

    private static ObjectNode node(JsonObject json) {
        return json == null ? null : Json.MAPPER.valueToTree(json.getMap());
    }
}
