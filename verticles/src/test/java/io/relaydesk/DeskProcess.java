package io.relaydesk;

import io.relaydesk.testing.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own, as an operator starts it, so that it can be killed. */
final class DeskProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Map<String, Integer> ports = Map.of(
            "--http-port", Ports.free(),
            "--mail-port", Ports.free(),
            "--mail-page-port", Ports.free(),
            "--management-port", Ports.free(),
            "--database-port", Ports.free(),
            "--cluster-port", Ports.free());
    private final Path data;
    private final Path log;
    private Process process;

    DeskProcess(Path data) {
        this.data = data;
        this.log = data.resolve("node.log");
    }

    /** Starts and waits until it is ready. @param more further arguments */
    DeskProcess start(String... more) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "@" + Path.of("..", "cluster-config", "src", "main", "jvm", "flags.args"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.relaydesk.Main",
                "--data",
                data.toString()));
        ports.forEach((option, port) -> command.addAll(List.of(option, port.toString())));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var end = Instant.now().plus(PATIENCE);
        while (process.isAlive()
                && !said().contains("Relaydesk is ready")
                && Instant.now().isBefore(end)) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** What it has printed. */
    String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    URI origin() {
        return URI.create("http://localhost:" + ports.get("--http-port"));
    }

    URI mailPage() {
        return URI.create("http://localhost:" + ports.get("--mail-page-port") + "/");
    }

    /** As a power cut would: nothing is said goodbye to. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. @return the exit code */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new IllegalStateException("did not stop");
        return process.exitValue();
    }

    /** @return the exit code of a node that ended by itself */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new IllegalStateException("did not end");
        return process.exitValue();
    }

    /** Whether its database server still runs. */
    boolean databaseRuns() throws IOException {
        var pid = data.resolve("postgresql/data/postmaster.pid");
        return Files.exists(pid)
                && ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /** Ends the node, and a database server that a kill has left behind. */
    @Override
    public void close() throws IOException {
        if (process != null) process.destroyForcibly();
        if (databaseRuns()) {
            var pid = Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"))
                    .getFirst();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
