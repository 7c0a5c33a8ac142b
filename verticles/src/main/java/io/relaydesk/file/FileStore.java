package io.relaydesk.file;

import io.relaydesk.messages.file.Variant;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the contents of files; knows nothing of what they are. A content is there whole or not at all. Methods that give a future
 * are for event loops; the others wait and are for threads of their own.
 */
public interface FileStore {

    /** Which content: of a file, in one of its forms. */
    record Key(UUID workspace, UUID file, Variant variant) {
        static Key of(UUID workspace, UUID file) {
            return new Key(workspace, file, Variant.ORIGINAL);
        }
    }

    /** Puts what comes into the store, with back pressure; durable once done. Fails, and keeps nothing, when less or more came. */
    Future<Void> keep(Key key, ReadStream<Buffer> content, long size);

    /** Puts a small content into the store; durable on return. */
    void keep(Key key, byte[] content) throws IOException;

    /** How long a content is. Fails when there is none. */
    Future<Long> size(Key key);

    /** Sends a part of a content and ends the response. */
    Future<Void> send(Key key, long from, long length, HttpServerResponse to);

    /** @throws java.nio.file.NoSuchFileException when there is none */
    InputStream open(Key key) throws IOException;

    /** The beginning of a content, at most {@code bytes}. */
    Future<byte[]> beginning(Key key, int bytes);

    /** Removes a file in all its forms. Nothing happens when it is gone already. */
    void remove(UUID workspace, UUID file) throws IOException;

    /** Where the content of a file lies, in words for the log of deletions. */
    String path(UUID workspace, UUID file);

    /** Removes what unfinished uploads have left. @return how many pieces */
    int sweep(Duration olderThan) throws IOException;

    /** Files that have been in the store for longer, in a fixed order. @param after where the last call ended, or null */
    List<Key> list(Key after, Duration olderThan, int limit) throws IOException;
}
