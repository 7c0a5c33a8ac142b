package io.relaydesk.tenant;

import io.relaydesk.platform.settings.StartupProblem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The node's own PostgreSQL: the real server from Maven artifacts, data kept in a folder, listening on the loopback address only.
 * Durable: the library switches fsync off, we switch it on again (decision 0008). After a crash of the node the server may still
 * run; with the same folder and port the next start takes it over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * @param folder for data, binaries and the server's log; made when absent
     * @throws StartupProblem when the folder or the port is not to be had
     */
    public static EmbeddedDatabase start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            var log = folder.resolve("postgresql.log").toFile();
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .start());
        } catch (IOException | IllegalStateException failure) {
            throw new StartupProblem("PostgreSQL did not start in " + folder + " on port " + port + ": "
                    + failure.getMessage()
                    + ". Is another Relaydesk running on this folder, is the port taken (RELAYDESK_DATABASE_PORT), is"
                    + " the folder writable? See " + folder.resolve("postgresql.log") + ".");
        }
    }

    /** The address of a database of this server, as its superuser. */
    public URI uri(String database) {
        return URI.create("postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/" + database);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
