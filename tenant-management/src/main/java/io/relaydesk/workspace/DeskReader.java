package io.relaydesk.workspace;

import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskField;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskTeam;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskTopic;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskView;
import io.relaydesk.messages.workspace.WorkspaceViews.FieldOption;
import io.relaydesk.messages.workspace.WorkspaceViews.PriorityView;
import io.relaydesk.messages.workspace.WorkspaceViews.StatusView;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;

/** What tickets of this workspace can be sorted by, as one kind of reader may know it. Archived things are left out. */
final class DeskReader {
    private final Tx tx;
    private final boolean staff;

    DeskReader(Tx tx, boolean staff) {
        this.tx = tx;
        this.staff = staff;
    }

    DeskView desk() {
        return new DeskView(statuses(), priorities(), topics(), fields(), staff ? teams() : List.of());
    }

    private List<StatusView> statuses() {
        return tx.list(
                """
                select key, label, category, colour, is_default, next
                  from status
                 where archived_at is null
                 order by position
                 limit 100
                """,
                row -> new StatusView(
                        row.getString("key"),
                        row.getString("label"),
                        Category.of(row.getString("category")),
                        row.getString("colour"),
                        row.getBoolean("is_default"),
                        List.of(row.getArrayOfStrings("next"))));
    }

    private List<PriorityView> priorities() {
        return tx.list(
                "select rank, label, colour from priority order by rank limit 4",
                row -> new PriorityView(row.getInteger("rank"), row.getString("label"), row.getString("colour")));
    }

    private List<DeskTopic> topics() {
        return tx.list(
                """
                select id, key, name, path, parent_id, position
                  from topic
                 where archived_at is null
                 order by path, id
                 limit 1000
                """,
                row -> new DeskTopic(
                        row.getUUID("id"),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("path"),
                        row.getUUID("parent_id"),
                        row.getInteger("position")));
    }

    private List<DeskField> fields() {
        return tx.list("""
            select id, key, label, hint, kind, options, required, for_requesters, team_id, topic_id, position
              from field
             where archived_at is null
               and ($1 or for_requesters and team_id is null)
             order by position, id
             limit 200
            """, this::toField, staff);
    }

    /** A requester's fields depend on the topic only: of teams they know nothing. */
    private DeskField toField(Row row) {
        return new DeskField(
                row.getUUID("id"),
                row.getString("key"),
                row.getString("label"),
                row.getString("hint"),
                FieldKind.of(row.getString("kind")),
                options(row.getJsonArray("options")),
                row.getBoolean("required"),
                row.getBoolean("for_requesters"),
                staff ? row.getUUID("team_id") : null,
                row.getUUID("topic_id"),
                row.getInteger("position"));
    }

    private static List<FieldOption> options(JsonArray options) {
        return options.stream()
                .map(JsonObject.class::cast)
                .map(option -> new FieldOption(option.getString("key"), option.getString("label")))
                .toList();
    }

    private List<DeskTeam> teams() {
        return tx.list(
                """
                select id, key, name, kind, colour, assignment
                  from team
                 where archived_at is null
                 order by lower(name), id
                 limit 500
                """,
                row -> new DeskTeam(
                        row.getUUID("id"),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("colour"),
                        row.getString("assignment")));
    }
}
