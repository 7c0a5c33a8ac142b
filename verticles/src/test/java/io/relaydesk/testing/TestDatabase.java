package io.relaydesk.testing;

import io.relaydesk.platform.settings.Settings;
import io.relaydesk.tenant.DatabaseSettings;
import io.relaydesk.tenant.EmbeddedDatabase;
import io.relaydesk.tenant.Provisioning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL of this JVM. Migrated once, into a template; whoever wants a database gets a copy of it. */
public final class TestDatabase {
    private static final TestDatabase ONLY = new TestDatabase();
    private static final String TEMPLATE = "migrated";

    private final AtomicInteger copies = new AtomicInteger();
    private final EmbeddedDatabase server;

    private TestDatabase() {
        server = EmbeddedDatabase.start(folder(), Ports.free());
        Closing.atTheEnd(server);
        try (var admin = connect(server.uri("postgres"))) {
            admin.createStatement().execute("create database " + TEMPLATE);
            Provisioning.prepare(
                    Settings.of(Map.of()).read(DatabaseSettings.class).at(server.uri(TEMPLATE)));
            // What a test wrote may be lost when the machine fails, and so may the test.
            admin.createStatement().execute("alter role all set synchronous_commit = off");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A migrated database of its own, empty, as the superuser sees it. */
    public static URI fresh() {
        var name = "desk_" + ONLY.copies.incrementAndGet();
        try (var admin = connect(ONLY.server.uri("postgres"))) {
            admin.createStatement().execute("create database " + name + " template " + TEMPLATE);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return ONLY.server.uri(name);
    }

    /** As the user in the address. */
    public static Connection connect(URI database) throws SQLException {
        var user = database.getUserInfo().split(":", 2);
        return DriverManager.getConnection(jdbc(database), user[0], user[1]);
    }

    /** As one of the roles of the wall, {@link Provisioning#APP} for example. */
    public static Connection connect(URI database, String role) throws SQLException {
        return DriverManager.getConnection(jdbc(database), role, "relaydesk");
    }

    private static String jdbc(URI database) {
        return "jdbc:postgresql://" + database.getHost() + ":" + database.getPort() + database.getPath();
    }

    /** The programs are unpacked once and kept for the next JVM; the data is new each time. */
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("relaydesk-test");
            var binaries = Files.createDirectories(Path.of("target", "postgresql-binaries"));
            Files.createSymbolicLink(folder.resolve("binaries"), binaries.toAbsolutePath());
            Closing.atTheEnd(() -> forget(folder));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void forget(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
