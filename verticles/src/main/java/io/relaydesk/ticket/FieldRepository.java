package io.relaydesk.ticket;

import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskField;
import io.relaydesk.messages.workspace.WorkspaceViews.FieldOption;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;

/** The custom fields of a workspace as tickets read them. */
final class FieldRepository {
    private final Tx tx;

    FieldRepository(Tx tx) {
        this.tx = tx;
    }

    /** Those that may be filled in. */
    FieldValues inUse() {
        return new FieldValues(tx.list("""
            select id, key, label, hint, kind, options, required, for_requesters, team_id, topic_id, position
              from field
             where archived_at is null
             order by position, id
             limit 200
            """, FieldRepository::toField));
    }

    /** Archived ones too. */
    List<DeskField> called(Set<String> keys) {
        return tx.list("""
            select id, key, label, hint, kind, options, required, for_requesters, team_id, topic_id, position
              from field
             where key = any($1)
            """, FieldRepository::toField, keys);
    }

    private static DeskField toField(Row row) {
        return new DeskField(
                row.getUUID("id"),
                row.getString("key"),
                row.getString("label"),
                row.getString("hint"),
                FieldKind.of(row.getString("kind")),
                row.getJsonArray("options").stream()
                        .map(JsonObject.class::cast)
                        .map(option -> new FieldOption(option.getString("key"), option.getString("label")))
                        .toList(),
                row.getBoolean("required"),
                row.getBoolean("for_requesters"),
                row.getUUID("team_id"),
                row.getUUID("topic_id"),
                row.getInteger("position"));
    }
}
