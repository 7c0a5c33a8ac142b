package io.relaydesk.wall;

import io.relaydesk.testing.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** All rows of a workspace and of its people, a hash per table. Two that are equal: nothing was changed. */
final class Fingerprint implements AutoCloseable {
    private final Connection admin;
    private final String statement;

    Fingerprint(URI database, UUID workspace) {
        try {
            admin = TestDatabase.connect(database);
            statement = statement(workspace);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** When somebody was last seen is moved by looking; it says nothing of what was done. */
    private String statement(UUID workspace) throws SQLException {
        var people = "(select person_id from member where workspace_id = '" + workspace + "')";
        var sources = new TreeMap<>(Map.of(
                "identity.person", "id in " + people,
                "identity.session", "person_id in " + people,
                "identity.live_ticket", "workspace_id = '" + workspace + "'",
                "identity.login", "email in (select email from member where workspace_id = '" + workspace + "')"));
        try (var tables = admin.createStatement().executeQuery("""
            select relname from pg_class
             where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration_history'
            """)) {
            while (tables.next()) sources.put(tables.getString(1), "workspace_id = '" + workspace + "'");
        }
        return sources.entrySet().stream()
                .map(source -> """
                    select '%1$s', md5(coalesce(string_agg(row, ' ' order by row), ''))
                      from (select (to_jsonb(t) - '{last_seen_at,last_login_at}'::text[])::text as row from %1$s t where %2$s) x
                    """.formatted(source.getKey(), source.getValue()))
                .collect(Collectors.joining("union all\n"));
    }

    /** A hash for each table. */
    Map<String, String> take() {
        try (var rows = admin.createStatement().executeQuery(statement)) {
            var hashes = new TreeMap<String, String>();
            while (rows.next()) hashes.put(rows.getString(1), rows.getString(2));
            return hashes;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        admin.close();
    }
}
