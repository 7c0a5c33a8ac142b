package io.relaydesk.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TopicView;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.List;

/** The topics of a workspace; always all of them, for the rules see the whole. */
final class TopicRepository {
    private final Tx tx;

    TopicRepository(Tx tx) {
        this.tx = tx;
    }

    TopicTree tree() {
        return TopicTree.of(tx.list("""
            select id, parent_id, key, name, path, description, position, archived_at, version
              from topic
             order by id
             limit $1
            """, TopicRepository::toView, TopicTree.MOST));
    }

    /** As {@link #tree}, and nobody else changes topics until this transaction ends. */
    TopicTree lockTree() {
        CatalogLock.take(tx);
        return tree();
    }

    void add(TopicView topic) {
        tx.run(
                """
                insert into topic (workspace_id, id, parent_id, key, name, path, description, position)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                tx.workspace(),
                topic.id(),
                topic.parent(),
                topic.key(),
                topic.name(),
                topic.path(),
                topic.description(),
                topic.position());
    }

    /** Only the version of {@code topic} moves: the others are shown elsewhere, not changed. */
    void save(List<TopicView> changed, TopicView topic) {
        for (var one : changed) {
            tx.run(
                    """
                    update topic
                       set parent_id = $2, key = $3, name = $4, path = $5, description = $6, position = $7,
                           archived_at = $8, version = version + case when id = $9 then 1 else 0 end
                     where id = $1
                    """,
                    one.id(),
                    one.parent(),
                    one.key(),
                    one.name(),
                    one.path(),
                    one.description(),
                    one.position(),
                    one.archivedAt(),
                    topic.id());
        }
    }

    private static TopicView toView(Row row) {
        return new TopicView(
                row.getUUID("id"),
                row.getUUID("parent_id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("path"),
                row.getString("description"),
                row.getInteger("position"),
                Sql.instant(row, "archived_at"),
                row.getInteger("version"));
    }
}
