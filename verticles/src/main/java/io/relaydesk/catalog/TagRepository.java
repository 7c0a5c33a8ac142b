package io.relaydesk.catalog;

import io.relaydesk.messages.catalog.CatalogViews.TagPage;
import io.relaydesk.messages.catalog.CatalogViews.TagView;
import io.relaydesk.messages.catalog.TagQuery.Tags;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tags of a workspace. */
final class TagRepository {
    private final Tx tx;

    TagRepository(Tx tx) {
        this.tx = tx;
    }

    TagView get(UUID id) {
        return tx.find(
                        "select id, name, label, colour, category, uses, archived_at, version from tag where id = $1",
                        TagRepository::toView,
                        id)
                .orElseThrow(() -> Rejection.notFound("tag"));
    }

    TagView lock(UUID id) {
        return tx.find("""
            select id, name, label, colour, category, uses, archived_at, version
              from tag
             where id = $1
               for no key update
            """, TagRepository::toView, id).orElseThrow(() -> Rejection.notFound("tag"));
    }

    Optional<TagView> named(String name) {
        return tx.find(
                "select id, name, label, colour, category, uses, archived_at, version from tag where name = $1",
                TagRepository::toView,
                name);
    }

    /** At most {@code bound} are counted. */
    int count(int bound) {
        return tx.find(
                        "select count(*) as n from (select from tag limit $1) counted",
                        row -> row.getLong("n").intValue(),
                        bound)
                .orElseThrow();
    }

    void add(UUID id, String name, String label, String colour, String category) {
        tx.run("""
            insert into tag (workspace_id, id, name, label, colour, category)
            values ($1, $2, $3, $4, $5, $6)
            """, tx.workspace(), id, name, label, colour, category);
    }

    void save(UUID id, String name, String label, String colour, String category) {
        tx.run("""
            update tag
               set name = $2, label = $3, colour = $4, category = $5, version = version + 1
             where id = $1
            """, id, name, label, colour, category);
    }

    void archive(UUID id, boolean archived) {
        tx.run("""
            update tag
               set archived_at = case when $2 then now() end, version = version + 1
             where id = $1
            """, id, archived);
    }

    TagPage list(Tags query) {
        var prefix =
                query.beginning().map(text -> Words.fold(Words.clean(text)).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return query.mostUsedFirst() ? byUses(query, prefix) : byName(query, prefix);
    }

    private TagPage byName(Tags query, Optional<String> prefix) {
        var from = Cursor.read(query.cursor().orElse(null), 1);
        var found = tx.list(
                """
                select id, name, label, colour, category, uses, archived_at, version
                  from tag
                 where (archived_at is not null) = $1
                   and ($2::text is null or name like $2)
                   and ($3::text is null or name > $3)
                 order by name
                 limit $4
                """,
                TagRepository::toView,
                query.archived(),
                prefix,
                from == null ? null : from.text(0),
                query.limit() + 1);
        return page(found, query.limit(), last -> Cursor.of(last.name()));
    }

    private TagPage byUses(Tags query, Optional<String> prefix) {
        var from = Cursor.read(query.cursor().orElse(null), 2);
        var found = tx.list(
                """
                select id, name, label, colour, category, uses, archived_at, version
                  from tag
                 where (archived_at is not null) = $1
                   and ($2::text is null or name like $2)
                   and ($3::integer is null or (-uses, name) > (-$3::integer, $4))
                 order by -uses, name
                 limit $5
                """,
                TagRepository::toView,
                query.archived(),
                prefix,
                from == null ? null : from.integer(0),
                from == null ? null : from.text(1),
                query.limit() + 1);
        return page(found, query.limit(), last -> Cursor.of(last.uses(), last.name()));
    }

    private static TagPage page(List<TagView> found, int limit, java.util.function.Function<TagView, String> cursor) {
        if (found.size() <= limit) return new TagPage(found, null);
        var page = found.subList(0, limit);
        return new TagPage(page, cursor.apply(page.getLast()));
    }

    private static TagView toView(Row row) {
        return new TagView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("label"),
                row.getString("colour"),
                row.getString("category"),
                row.getInteger("uses"),
                Sql.instant(row, "archived_at"),
                row.getInteger("version"));
    }
}
