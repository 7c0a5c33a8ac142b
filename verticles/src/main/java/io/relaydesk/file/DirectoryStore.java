package io.relaydesk.file;

import io.relaydesk.messages.file.Variant;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Contents as files of a folder: workspace / last two letters of the id / id. Written under another name first, synced and then
 * renamed, so that a crash leaves a whole content or one that {@link #sweep} takes away.
 */
public final class DirectoryStore implements FileStore {
    private static final String INCOMING = "incoming";
    private final Vertx vertx;
    private final Path folder;

    /** @param folder is made when it is not there */
    public DirectoryStore(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public Future<Void> keep(Key key, ReadStream<Buffer> content, long size) {
        var part = part(key);
        return vertx.fileSystem()
                .mkdirs(part.getParent().toString())
                .compose(_ -> vertx.fileSystem()
                        .open(
                                part.toString(),
                                new OpenOptions().setCreateNew(true).setWrite(true)))
                .compose(file -> write(content, file))
                .compose(_ -> settle(part, key, size))
                .recover(failure ->
                        vertx.fileSystem().delete(part.toString()).transform(_ -> Future.failedFuture(failure)));
    }

    private static Future<Void> write(ReadStream<Buffer> content, AsyncFile file) {
        return content.pipe()
                .endOnComplete(false)
                .to(file)
                .compose(_ -> file.flush())
                .eventually(file::close);
    }

    private Future<Void> settle(Path part, Key key, long size) {
        return vertx.executeBlocking(() -> {
            var came = Files.size(part);
            if (came != size) throw new IOException("expected " + size + " bytes, got " + came);
            rename(part, key);
            return null;
        });
    }

    @Override
    public void keep(Key key, byte[] content) throws IOException {
        var part = part(key);
        Files.createDirectories(part.getParent());
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        rename(part, key);
    }

    private void rename(Path part, Key key) throws IOException {
        var place = place(key);
        Files.createDirectories(place.getParent());
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The new name is durable once its folder is.
        try (var directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException _) {
            // Some systems (Windows) cannot open a folder; they make names durable by themselves.
        }
    }

    @Override
    public Future<Long> size(Key key) {
        return vertx.fileSystem().props(place(key).toString()).map(props -> props.size());
    }

    @Override
    public Future<Void> send(Key key, long from, long length, HttpServerResponse to) {
        return to.sendFile(place(key).toString(), from, length);
    }

    @Override
    public InputStream open(Key key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public Future<byte[]> beginning(Key key, int bytes) {
        return vertx.executeBlocking(() -> {
            try (var content = open(key)) {
                return content.readNBytes(bytes);
            }
        });
    }

    @Override
    public void remove(UUID workspace, UUID file) throws IOException {
        for (var variant : Variant.values()) Files.deleteIfExists(place(new Key(workspace, file, variant)));
    }

    @Override
    public String path(UUID workspace, UUID file) {
        return folder.relativize(place(Key.of(workspace, file))).toString().replace('\\', '/');
    }

    @Override
    public int sweep(Duration olderThan) throws IOException {
        var removed = 0;
        var incoming = folder.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) return 0;
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming)) {
            for (var part : parts) {
                if (olderThan(part, olderThan) && Files.deleteIfExists(part)) removed++;
            }
        }
        return removed;
    }

    @Override
    public List<Key> list(Key after, Duration olderThan, int limit) throws IOException {
        var found = new ArrayList<Key>();
        for (var workspace : sorted(folder)) {
            if (!isId(workspace)) continue;
            for (var shelf : sorted(workspace)) {
                for (var content : sorted(shelf)) {
                    if (!isId(content) || !olderThan(content, olderThan)) continue;
                    var key = Key.of(id(workspace), id(content));
                    if (after != null && order(key).compareTo(order(after)) <= 0) continue;
                    found.add(key);
                    if (found.size() == limit) return found;
                }
            }
        }
        return found;
    }

    /** As the folders are sorted. */
    private String order(Key key) {
        return path(key.workspace(), key.file());
    }

    private static List<Path> sorted(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return List.of();
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    private static boolean olderThan(Path path, Duration age) throws IOException {
        return Files.getLastModifiedTime(path)
                .toInstant()
                .isBefore(Instant.now().minus(age));
    }

    /** Variants and what is not ours have other names. */
    private static boolean isId(Path path) {
        return path.getFileName().toString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static UUID id(Path path) {
        return UUID.fromString(path.getFileName().toString());
    }

    private Path part(Key key) {
        return folder.resolve(INCOMING).resolve(key.file() + "-" + UUID.randomUUID());
    }

    private Path place(Key key) {
        var id = key.file().toString();
        var suffix =
                key.variant() == Variant.ORIGINAL ? "" : "." + key.variant().key();
        return folder.resolve(key.workspace().toString())
                .resolve(id.substring(id.length() - 2))
                .resolve(id + suffix);
    }
}
