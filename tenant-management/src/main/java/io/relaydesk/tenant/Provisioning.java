package io.relaydesk.tenant;

import io.relaydesk.platform.settings.StartupProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Prepares a database: the roles of the wall, then the migrations, as the role that owns everything and logs in nowhere. */
public final class Provisioning {
    public static final String APP = "relaydesk_app";
    public static final String WORKER = "relaydesk_worker";
    public static final String AUTH = "relaydesk_auth";
    private static final String OWNER = "relaydesk_owner";
    /** Any number of ours: nodes that start together prepare the database one after the other. */
    private static final long LOCK = 7_351_201_601L;

    private Provisioning() {}

    /**
     * Idempotent, and safe when many nodes start at once.
     *
     * @return how many migrations ran
     * @throws StartupProblem when the server cannot be reached or a migration fails; then the schema is as before
     */
    public static int prepare(DatabaseSettings settings) {
        try (var connection =
                DriverManager.getConnection(settings.jdbcUrl(), settings.adminUser(), settings.adminPassword())) {
            connection.createStatement().execute("select pg_advisory_lock(" + LOCK + ")");
            createRoles(connection, settings);
            return migrate(settings);
        } catch (SQLException failure) {
            throw new StartupProblem("The database at " + safe(settings) + " could not be prepared: "
                    + failure.getMessage() + " Check DATABASE_URL and that its account may create roles.");
        } catch (FlywayException failure) {
            throw new StartupProblem(
                    "A migration failed and was undone, the data is as before: " + failure.getMessage());
        }
    }

    private static void createRoles(Connection connection, DatabaseSettings settings) throws SQLException {
        createRole(connection, OWNER, "nologin");
        var password = quote(settings.rolePassword().reveal());
        for (var role : new String[] {APP, WORKER, AUTH}) {
            createRole(connection, role, "login nobypassrls password " + password);
            var patience = role.equals(WORKER) ? "60s" : "5s";
            for (var setting : new String[] {
                "statement_timeout = '" + patience + "'",
                "lock_timeout = '3s'",
                "idle_in_transaction_session_timeout = '10s'",
                "timezone = 'UTC'",
                // Plans fit the filters at hand; a generic plan would scan for filters that are off.
                "plan_cache_mode = 'force_custom_plan'"
            }) {
                run(connection, "alter role " + role + " set " + setting);
            }
        }
        var database = connection.getCatalog().replace("\"", "\"\"");
        run(connection, "grant " + OWNER + " to current_user");
        run(connection, "grant create, connect on database \"" + database + "\" to " + OWNER);
        run(connection, "grant create, usage on schema public to " + OWNER);
        for (var role : new String[] {APP, WORKER, AUTH}) run(connection, "grant usage on schema public to " + role);
        run(connection, "revoke create on schema public from public");
    }

    private static void createRole(Connection connection, String role, String options) throws SQLException {
        var exists = connection
                .createStatement()
                .executeQuery("select 1 from pg_roles where rolname = '" + role + "'")
                .next();
        run(connection, (exists ? "alter role " : "create role ") + role + " " + options);
    }

    private static int migrate(DatabaseSettings settings) {
        var flyway = Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.adminUser(), settings.adminPassword())
                .callbacks(new AsOwner())
                .defaultSchema("public")
                .table("migration_history")
                .locations("classpath:db/migration")
                .validateMigrationNaming(true);
        // "create index concurrently" would wait for Flyway's own transaction for ever.
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway.load().migrate().migrationsExecuted;
    }

    /** Everything a migration makes belongs to the owner; a migration that waits for a lock gives up soon (D25). */
    private static final class AsOwner extends BaseCallback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_CONNECT;
        }

        @Override
        public void handle(Event event, Context context) {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("set role " + OWNER + "; set lock_timeout = '2s'");
            } catch (SQLException failure) {
                throw new FlywayException("cannot act as " + OWNER, failure);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String safe(DatabaseSettings settings) {
        return settings.jdbcUrl().replace("jdbc:", "").replaceAll("\\?.*", "");
    }
}
