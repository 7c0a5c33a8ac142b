package io.relaydesk.file;

import io.relaydesk.messages.file.FileState;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Job;
import io.relaydesk.tenant.Job.Step;
import io.relaydesk.tenant.LongJobRunner;
import io.relaydesk.tenant.LongJobRunner.After;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The background half: scans, draws and erases, and keeps store and rows together. Runs on nodes with the worker role. */
public final class FileWorker extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(FileWorker.class);
    private static final int AT_ONCE = 2;
    private static final Duration SCAN_PATIENCE = LongJobRunner.LEASE.minusMinutes(1);
    private static final Duration SCAN_PAUSE = Duration.ofSeconds(15);
    private static final Duration SCAN_HOPE = Duration.ofHours(24);
    private static final long SWEEP_MS = Duration.ofMinutes(10).toMillis();
    private static final Duration LEFT_OVER = Duration.ofHours(25);
    private static final int SWEEP_AT_A_TIME = 500;
    /** Larger ones are not drawn: a picture is read whole. */
    private static final long LARGEST_PICTURE = 50 * 1024 * 1024;

    private final Bus bus;
    private final Database database;
    private final FileStore store;
    private final FileDesk desk;
    private final FileSettings settings;
    private LongJobRunner runner;
    private FileStore.Key sweptTo;

    public FileWorker(Bus bus, Database database, FileStore store, FileDesk desk, FileSettings settings) {
        this.bus = bus;
        this.database = database;
        this.store = store;
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        Map<String, LongJobRunner.Work> kinds = new HashMap<>();
        kinds.put(FileDesk.VARIANTS, this::draw);
        kinds.put(FileDesk.ERASE, this::erase);
        // Without a scanner here, another node may have one.
        Clamd.of(settings, SCAN_PATIENCE)
                .ifPresent(clamd -> kinds.put(FileDesk.SCAN, (as, job) -> scan(clamd, as, job)));
        runner = new LongJobRunner(database, bus, kinds, AT_ONCE);
        vertx.setPeriodic(SWEEP_MS, _ -> Thread.ofVirtual().name("file-sweep").start(this::sweepQuietly));
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        runner.close();
        return Future.succeededFuture();
    }

    private After scan(Clamd clamd, Envelope<?> as, Job job) throws IOException {
        var file = job.subject();
        try (var content = store.open(FileStore.Key.of(as.workspace(), file))) {
            var verdict = clamd.scan(content);
            return tx -> {
                desk.scanned(tx, file, verdict.state(), verdict.threat());
                return done();
            };
        } catch (Clamd.NoAnswer silent) {
            LOG.warn("File {} waits for its virus scan: {}", file, silent.getMessage());
            var patient = job.createdAt().plus(SCAN_HOPE).isAfter(Instant.now());
            return tx -> patient ? new Step.Later(Instant.now().plus(SCAN_PAUSE)) : failed(tx, file);
        } catch (NoSuchFileException gone) {
            return tx -> failed(tx, file);
        }
    }

    private Step failed(Tx tx, UUID file) {
        desk.scanned(tx, file, FileState.FAILED, null);
        return new Step.Finished(0, 1, new JsonObject());
    }

    private After draw(Envelope<?> envelope, Job job) throws IOException {
        var key = FileStore.Key.of(envelope.workspace(), job.subject());
        var type = database.work(
                envelope,
                tx -> new FileRepository(tx)
                        .find(key.file())
                        .filter(file ->
                                file.view().state().kept() && file.view().size() <= LARGEST_PICTURE)
                        .map(file -> file.view().type())
                        .orElse(null));
        if (type == null) return _ -> done();
        try (var content = store.open(key)) {
            var made = Pictures.of(content.readAllBytes(), type);
            for (var variant : made.contents().entrySet()) {
                store.keep(new FileStore.Key(key.workspace(), key.file(), variant.getKey()), variant.getValue());
            }
            return tx -> {
                desk.drawn(tx, key.file(), made);
                return done();
            };
        } catch (Pictures.NotDrawn why) {
            LOG.debug("File {} gets no variants: {}", key.file(), why.getMessage());
            return _ -> done();
        } catch (NoSuchFileException gone) {
            return _ -> done();
        }
    }

    private After erase(Envelope<?> envelope, Job job) throws IOException {
        store.remove(envelope.workspace(), job.subject());
        return _ -> done();
    }

    private void sweepQuietly() {
        try {
            sweep(LEFT_OVER);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The file store could not be swept and will be again: {}", failure.toString());
        }
    }

    /**
     * Takes away what unfinished uploads left, and contents that have no row; a part of the store each time. Rows without a content
     * are only told of: a store that is not mounted must not cost what it holds.
     */
    synchronized void sweep(Duration olderThan) throws IOException {
        var left = store.sweep(olderThan);
        var contents = store.list(sweptTo, olderThan, SWEEP_AT_A_TIME);
        sweptTo = contents.size() < SWEEP_AT_A_TIME ? null : contents.getLast();
        var orphans = 0;
        for (var one : contents.stream()
                .collect(Collectors.groupingBy(FileStore.Key::workspace))
                .entrySet()) {
            var ids = one.getValue().stream().map(FileStore.Key::file).toList();
            var as = new Envelope<>(new Actor.Desk(one.getKey(), "file"), "file-sweep", "sweep");
            var kept = database.work(as, tx -> new FileRepository(tx).keptAmong(ids));
            for (var id : ids) {
                if (kept.contains(id)) continue;
                store.remove(one.getKey(), id);
                orphans++;
            }
        }
        if (left + orphans > 0)
            LOG.info("Swept the file store: {} unfinished uploads, {} contents without a row", left, orphans);
    }

    private static Step done() {
        return new Step.Finished(1, 0, new JsonObject());
    }
}
