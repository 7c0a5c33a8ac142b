package io.relaydesk.workspace;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.workspace.Preset;
import io.relaydesk.messages.workspace.StartingRows;
import io.relaydesk.messages.workspace.WorkspaceViews.WorkspaceView;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;

/** The workspace and the rows it sets up for itself. */
final class WorkspaceRepository {
    private final Tx tx;

    WorkspaceRepository(Tx tx) {
        this.tx = tx;
    }

    /** @throws Rejection when the slug is taken */
    void create(Slug slug, String name) {
        try {
            tx.run(
                    "insert into workspace (workspace_id, slug, name) values ($1, $2, $3)",
                    tx.workspace(),
                    slug.value(),
                    name);
        } catch (RuntimeException failure) {
            if (!Sql.violates(failure, "workspace_slug_key")) throw failure;
            throw Rejection.conflict("slug-taken", "This address is taken. Choose another one.");
        }
        tx.run("insert into workspace_clock (workspace_id) values ($1)", tx.workspace());
        tx.run("insert into ticket_counter (workspace_id) values ($1)", tx.workspace());
        tx.run("insert into workflow (workspace_id) values ($1)", tx.workspace());
    }

    void seed(Preset preset, Ids ids) {
        var rows = StartingRows.of(preset);
        for (var position = 0; position < rows.statuses().size(); position++) {
            var status = rows.statuses().get(position);
            tx.run(
                    """
                    insert into status (workspace_id, id, key, label, category, colour, position, is_default, pauses_sla)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    """,
                    tx.workspace(),
                    ids.next(),
                    status.key(),
                    status.label(),
                    status.category().key(),
                    status.colour(),
                    position,
                    position == 0,
                    status.pausesSla());
        }
        for (var rank = 1; rank <= 4; rank++) {
            tx.run(
                    "insert into priority (workspace_id, rank, label, colour) values ($1, $2, $3, $4)",
                    tx.workspace(),
                    rank,
                    rows.priorities().get(rank - 1),
                    rank == 1 ? "red" : "slate");
        }
    }

    WorkspaceView get() {
        return one("select workspace_id, slug, name, created_at, archived_at, version from workspace");
    }

    WorkspaceView lock() {
        return one("select workspace_id, slug, name, created_at, archived_at, version from workspace for update");
    }

    void rename(String name) {
        tx.run("update workspace set name = $1, version = version + 1", name);
    }

    void archive(boolean archived) {
        tx.run("""
            update workspace
               set archived_at = case when $1 then now() end,
                   version = version + 1
            """, archived);
    }

    /** Of the slugs given, those that some workspace has. */
    static Set<String> taken(Sql sql, List<String> slugs) {
        return Set.copyOf(
                sql.list("select slug from workspace where slug = any($1)", row -> row.getString("slug"), slugs));
    }

    private WorkspaceView one(String sql) {
        return tx.find(sql, WorkspaceRepository::toView).orElseThrow(() -> Rejection.notFound("workspace"));
    }

    private static WorkspaceView toView(Row row) {
        return new WorkspaceView(
                row.getUUID("workspace_id"),
                row.getString("slug"),
                row.getString("name"),
                instant(row, "created_at"),
                instant(row, "archived_at"),
                row.getInteger("version"));
    }
}
