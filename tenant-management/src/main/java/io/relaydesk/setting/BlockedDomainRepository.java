package io.relaydesk.setting;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.setting.SettingQuery.BlockedDomains;
import io.relaydesk.messages.setting.SettingViews.BlockedDomainPage;
import io.relaydesk.messages.setting.SettingViews.BlockedDomainView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Sql;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** Whom a workspace does not deal with. */
final class BlockedDomainRepository {
    private static final int MOST = 1_000;
    private static final String SELECT = """
        select d.id, d.domain, d.reason, d.blocked_at, m.id as by_id, m.name as by_name
          from blocked_domain d
          left join member m on m.workspace_id = d.workspace_id and m.id = d.blocked_by
        """;

    private final Tx tx;

    BlockedDomainRepository(Tx tx) {
        this.tx = tx;
    }

    BlockedDomainPage list(BlockedDomains query) {
        var from = Cursor.read(query.cursor().orElse(null), 1);
        var found = tx.list(
                SELECT + """
                     where ($1::text is null or starts_with(d.domain, $1))
                       and ($2::text is null or d.domain > $2)
                     order by d.domain
                     limit $3
                    """,
                BlockedDomainRepository::toView,
                query.beginning().map(String::toLowerCase),
                Optional.ofNullable(from).map(cursor -> cursor.text(0)),
                query.limit() + 1);
        if (found.size() <= query.limit()) return new BlockedDomainPage(found, null);
        var page = found.subList(0, query.limit());
        return new BlockedDomainPage(page, Cursor.of(page.getLast().domain()));
    }

    /** @throws Rejection when it is blocked already, or there are too many */
    BlockedDomainView add(UUID id, Domain domain, String reason, UUID by) {
        var many = tx.find("select count(*)::int as many from blocked_domain", row -> row.getInteger("many"));
        if (many.orElse(0) >= MOST) throw Rejection.conflict("too-many", "A workspace can block 1,000 domains.");
        try {
            tx.run("""
                insert into blocked_domain (workspace_id, id, domain, reason, blocked_by)
                values ($1, $2, $3, $4, $5)
                """, tx.workspace(), id, domain.value(), reason, by);
        } catch (RuntimeException failure) {
            if (!Sql.violates(failure, "blocked_domain_domain_key")) throw failure;
            throw Rejection.conflict("already-blocked", domain.value() + " is blocked already.");
        }
        return tx.find(SELECT + " where d.id = $1", BlockedDomainRepository::toView, id)
                .orElseThrow();
    }

    /** @return what was blocked, if it was */
    Optional<String> remove(UUID id) {
        return tx.find("delete from blocked_domain where id = $1 returning domain", row -> row.getString("domain"), id);
    }

    private static BlockedDomainView toView(Row row) {
        var by = row.getUUID("by_id");
        return new BlockedDomainView(
                row.getUUID("id"),
                row.getString("domain"),
                row.getString("reason"),
                by == null ? null : new Ref(by, row.getString("by_name"), true),
                instant(row, "blocked_at"));
    }
}
