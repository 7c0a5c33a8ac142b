package io.relaydesk.catalog;

import io.relaydesk.messages.catalog.CatalogViews.FieldView;
import io.relaydesk.messages.catalog.CatalogViews.OptionView;
import io.relaydesk.messages.ticket.TicketViews.TeamRef;
import io.relaydesk.messages.ticket.TicketViews.TopicRef;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** The definitions of custom fields. */
final class FieldRepository {
    private final Tx tx;

    FieldRepository(Tx tx) {
        this.tx = tx;
    }

    /** In their order, the archived ones last. */
    List<FieldView> list() {
        return tx.list("""
            select f.id, f.key, f.label, f.hint, f.kind, f.options, f.required, f.for_requesters, f.position, f.archived_at,
                   f.version, t.id as team_id, t.key as team_key, t.name as team_name, t.colour as team_colour,
                   c.id as topic_id, c.key as topic_key, c.name as topic_name, c.path as topic_path
              from field f
              left join team t on t.workspace_id = f.workspace_id and t.id = f.team_id
              left join topic c on c.workspace_id = f.workspace_id and c.id = f.topic_id
             order by f.archived_at is not null, f.position, f.id
             limit $1
            """, FieldRepository::toView, FieldDefinition.MOST);
    }

    FieldView get(UUID id) {
        return list().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("field"));
    }

    void add(FieldView field, UUID team, UUID topic) {
        tx.run(
                """
                insert into field (workspace_id, id, key, label, hint, kind, options, required, for_requesters, team_id,
                                   topic_id, position)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """,
                tx.workspace(),
                field.id(),
                field.key(),
                field.label(),
                field.hint(),
                field.kind().key(),
                json(field.options()),
                field.required(),
                field.forRequesters(),
                team,
                topic,
                field.position());
    }

    void save(FieldView field, UUID team, UUID topic) {
        tx.run(
                """
                update field
                   set label = $2, hint = $3, options = $4, required = $5, for_requesters = $6, team_id = $7, topic_id = $8,
                       version = version + 1
                 where id = $1
                """,
                field.id(),
                field.label(),
                field.hint(),
                json(field.options()),
                field.required(),
                field.forRequesters(),
                team,
                topic);
    }

    void archive(UUID id, boolean archived, int position) {
        tx.run("""
            update field
               set archived_at = case when $2 then now() end, position = $3, version = version + 1
             where id = $1
            """, id, archived, position);
    }

    /** Puts the active ones into this order; the version of {@code moved} moves. */
    void order(List<UUID> fields, UUID moved) {
        for (var at = 0; at < fields.size(); at++) {
            tx.run("""
                update field
                   set position = $2, version = version + case when id = $3 then 1 else 0 end
                 where id = $1
                   and (position <> $2 or id = $3)
                """, fields.get(at), at, moved);
        }
    }

    /** @throws Rejection when there is no such team to choose */
    void refuseUnknownTeam(UUID team) {
        if (tx.find("select id from team where id = $1 and archived_at is null", row -> row.getUUID("id"), team)
                .isEmpty()) {
            throw Rejection.invalid("team", "There is no such team. Choose another one.");
        }
    }

    private static JsonArray json(List<OptionView> options) {
        var all = new JsonArray();
        for (var option : options) {
            all.add(new JsonObject()
                    .put("key", option.key())
                    .put("label", option.label())
                    .put("archived", option.archived()));
        }
        return all;
    }

    private static FieldView toView(Row row) {
        return new FieldView(
                row.getUUID("id"),
                row.getString("key"),
                row.getString("label"),
                row.getString("hint"),
                FieldKind.of(row.getString("kind")),
                options(row.getJsonArray("options")),
                row.getBoolean("required"),
                row.getBoolean("for_requesters"),
                team(row),
                topic(row),
                row.getInteger("position"),
                Sql.instant(row, "archived_at"),
                row.getInteger("version"));
    }

    private static List<OptionView> options(JsonArray stored) {
        return stored.stream()
                .map(JsonObject.class::cast)
                .map(option -> new OptionView(
                        option.getString("key"), option.getString("label"), option.getBoolean("archived", false)))
                .toList();
    }

    private static TeamRef team(Row row) {
        var id = row.getUUID("team_id");
        return id == null
                ? null
                : new TeamRef(id, row.getString("team_key"), row.getString("team_name"), row.getString("team_colour"));
    }

    private static TopicRef topic(Row row) {
        var id = row.getUUID("topic_id");
        return id == null
                ? null
                : new TopicRef(
                        id, row.getString("topic_key"), row.getString("topic_name"), row.getString("topic_path"));
    }
}
