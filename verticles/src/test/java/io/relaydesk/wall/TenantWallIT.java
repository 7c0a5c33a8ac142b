package io.relaydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.tenant.Provisioning;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the database itself, with the roles the desk uses: what if a query of ours forgot everything? */
@DisplayName("A table behind the wall")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantWallIT {
    /** A worker sees what is due here in all workspaces: that is what it is for. */
    private static final Set<String> DUE = Set.of("workspace_clock", "reader_cursor", "answered", "outbox", "job");

    private static final String HIDDEN = "42501";
    private static final String DUPLICATE = "23505";
    private static final String NOT_THERE = "23503";

    private URI database;
    private UUID acme;
    private UUID globex;

    @BeforeAll
    void fill() {
        var desk = HelpDesk.start();
        database = desk.database();
        acme = Estate.of(desk, "Acme").workspace().id();
        globex = Estate.of(desk, "Globex").workspace().id();
    }

    Stream<String> tables() throws SQLException {
        try (var admin = TestDatabase.connect(database)) {
            return texts(admin, """
                select relname from pg_class
                 where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration_history'
                 order by 1
                """).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shows_its_rows_to_their_workspace_only(String table) throws SQLException {
        for (var role : readers(table)) {
            var wall = !role.equals(Provisioning.WORKER) || !DUE.contains(table);

            assertThat(count(role, acme, table, acme)).as("%s at home", role).isPositive();
            assertThat(count(role, globex, table, globex))
                    .as("%s at home", role)
                    .isPositive();
            if (wall) {
                assertThat(count(role, globex, table, acme))
                        .as("%s next door", role)
                        .isZero();
                assertThat(count(role, null, table, null))
                        .as("%s without a workspace", role)
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void takes_no_row_for_another_workspace(String table) throws SQLException {
        var row = text("select to_jsonb(t) from " + table + " t where workspace_id = ? limit 1", acme);
        var columns = text("""
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
             where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and ?::uuid is not null
            """.formatted(table), acme);
        var insert = "insert into " + table + " (" + columns + ") select " + columns
                + " from jsonb_populate_record(null::" + table + ", ?::jsonb)";

        for (var role : Set.of(Provisioning.APP, Provisioning.WORKER)) {
            if (role.equals(Provisioning.WORKER) && DUE.contains(table)) continue;
            var may = may(role, "INSERT", table);

            assertThat(failure(role, globex, insert, row))
                    .as("%s next door", role)
                    .startsWith(HIDDEN);
            assertThat(failure(role, null, insert, row))
                    .as("%s without a workspace", role)
                    .startsWith(HIDDEN);
            assertThat(failure(role, acme, insert, row))
                    .as("%s at home is stopped by nothing but the key", role)
                    .startsWith(may ? DUPLICATE : HIDDEN + " permission denied");
            if (may) assertThat(failure(role, globex, insert, row)).contains("row-level security");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void lets_no_row_be_changed_or_moved_by_another_workspace(String table) throws SQLException {
        for (var role : Set.of(Provisioning.APP, Provisioning.WORKER)) {
            if (!may(role, "UPDATE", table) || role.equals(Provisioning.WORKER) && DUE.contains(table)) continue;
            var touch = "update " + table + " set workspace_id = workspace_id where workspace_id = '" + acme + "'";
            var move = "update " + table + " set workspace_id = '" + acme + "' where workspace_id = '" + globex + "'";

            assertThat(touched(role, acme, touch)).as("%s at home", role).isPositive();
            assertThat(touched(role, globex, touch)).as("%s next door", role).isZero();
            assertThat(touched(role, null, touch))
                    .as("%s without a workspace", role)
                    .isZero();
            assertThat(failure(role, globex, move, null))
                    .as("%s moving its own", role)
                    .contains("row-level security");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void lets_no_row_be_deleted_by_another_workspace(String table) throws SQLException {
        var delete = "delete from " + table + " where workspace_id = '" + acme + "'";

        for (var role : Set.of(Provisioning.APP, Provisioning.WORKER)) {
            if (role.equals(Provisioning.WORKER) && DUE.contains(table)) continue;
            if (may(role, "DELETE", table)) {
                assertThat(touched(role, acme, delete)).as("%s at home", role).isPositive();
                assertThat(touched(role, globex, delete))
                        .as("%s next door", role)
                        .isZero();
            } else {
                assertThat(failure(role, globex, delete, null)).as(role).startsWith(HIDDEN);
            }
        }
    }

    /** Even as the superuser, whom no policy binds. */
    @Test
    void points_at_no_row_of_another_workspace() throws SQLException {
        var pointed = new ArrayList<String>();
        try (var admin = TestDatabase.connect(database)) {
            admin.setAutoCommit(false);
            for (var key : foreignKeys(admin)) {
                var steal = "update " + key.table() + " set " + key.column() + " = (select " + key.target() + " from "
                        + key.leadsTo() + " where workspace_id = '" + acme
                        + "' limit 1) where ctid = (select ctid from "
                        + key.table() + " where workspace_id = '" + globex + "' limit 1)";

                assertThat(failure(admin, steal, null))
                        .as(key.toString())
                        .containsPattern("^(" + NOT_THERE + "|23514)");
                pointed.add(key.table() + "." + key.column());
                admin.rollback();
            }
        }
        assertThat(pointed).contains("ticket.assignee_id", "message.ticket_id", "notification.member_id");
    }

    private record ForeignKey(String table, String column, String leadsTo, String target) {}

    /** A rank is a number from 1 to 4 in every workspace: there is no foreign one to point at. */
    private static List<ForeignKey> foreignKeys(Connection admin) throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var found = admin.createStatement().executeQuery("""
            select c.conrelid::regclass::text, mine.attname, c.confrelid::regclass::text, theirs.attname
              from pg_constraint c
              join pg_attribute mine on mine.attrelid = c.conrelid and mine.attnum = c.conkey[2]
              join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attnum = c.confkey[2]
             where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confrelid <> 'priority'::regclass
            """)) {
            while (found.next()) {
                keys.add(
                        new ForeignKey(found.getString(1), found.getString(2), found.getString(3), found.getString(4)));
            }
        }
        return keys;
    }

    private List<String> readers(String table) throws SQLException {
        var readers = new ArrayList<String>();
        for (var role : List.of(Provisioning.APP, Provisioning.WORKER)) {
            if (may(role, "SELECT", table)) readers.add(role);
        }
        return readers;
    }

    private boolean may(String role, String what, String table) throws SQLException {
        try (var admin = TestDatabase.connect(database)) {
            return texts(admin, "select has_table_privilege('" + role + "', '" + table + "', '" + what + "')")
                    .equals(List.of("t"));
        }
    }

    private long count(String role, UUID workspace, String table, UUID of) throws SQLException {
        try (var connection = as(role, workspace)) {
            var where = of == null ? "" : " where workspace_id = '" + of + "'";
            return Long.parseLong(
                    texts(connection, "select count(*) from " + table + where).getFirst());
        }
    }

    private int touched(String role, UUID workspace, String sql) throws SQLException {
        try (var connection = as(role, workspace);
                var statement = connection.createStatement()) {
            var touched = statement.executeUpdate(sql);
            connection.rollback();
            return touched;
        } catch (SQLException stopped) {
            // Something else points to it: the wall let it through, the key did not.
            if (NOT_THERE.equals(stopped.getSQLState())) return 1;
            throw stopped;
        }
    }

    private String failure(String role, UUID workspace, String sql, String value) throws SQLException {
        try (var connection = as(role, workspace)) {
            return failure(connection, sql, value);
        }
    }

    /** State and message of the failure, or "none". */
    private static String failure(Connection connection, String sql, String value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (value != null) statement.setString(1, value);
            statement.execute();
            return "none";
        } catch (SQLException refused) {
            return refused.getSQLState() + " " + refused.getMessage().replace("ERROR: ", "");
        } finally {
            connection.rollback();
        }
    }

    /** In a transaction, as the desk opens one. */
    private Connection as(String role, UUID workspace) throws SQLException {
        var connection = TestDatabase.connect(database, role);
        connection.setAutoCommit(false);
        if (workspace != null) {
            connection.createStatement().execute("set local app.workspace_id = '" + workspace + "'");
        }
        return connection;
    }

    private String text(String sql, UUID workspace) throws SQLException {
        try (var admin = TestDatabase.connect(database)) {
            return texts(admin, sql.replace("?", "'" + workspace + "'")).getFirst();
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }
}
