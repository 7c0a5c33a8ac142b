package io.relaydesk.gateway;

import io.relaydesk.gateway.Problem.Refused;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** A body that is read as it comes. Its request was paused before anybody asked who sends it. */
final class Stream {
    /** Set on a request whose body nobody has read yet. */
    static final String WAITS = "stream-waits";

    private static final long PATIENCE_MS = 60_000;
    /** Slower than this nobody sends but to keep us busy. */
    private static final long SLOWEST_BYTES_PER_MS = 16;

    private static final long MOST_DRIED = 16 * 1024 * 1024;
    private static final long DRY_MS = 10_000;

    private final RoutingContext http;

    Stream(RoutingContext http) {
        this.http = http;
    }

    /** The connection is closed when it takes too long; that ends the stream for the taker as well. */
    Future<Void> into(Function<ReadStream<Buffer>, Future<Void>> taker) {
        if (http.response().closed()) return Future.failedFuture(gone());
        var request = http.request();
        var size = Long.parseLong(request.getHeader("Content-Length"));
        var late = http.vertx()
                .setTimer(
                        PATIENCE_MS + size / SLOWEST_BYTES_PER_MS,
                        _ -> request.connection().close());
        var taken = Promise.<Void>promise();
        // What was closed between two reads would otherwise be waited for for ever.
        http.response().closeHandler(_ -> taken.tryFail(gone()));
        taker.apply(request).onComplete(done -> {
            if (done.succeeded()) taken.tryComplete();
            else taken.tryFail(http.response().closed() ? gone() : done.cause());
        });
        return taken.future().onComplete(_ -> http.vertx().cancelTimer(late));
    }

    /** Reads and forgets what is still coming, so that the caller gets to read the answer; not for ever. */
    static void letRunDry(RoutingContext http) {
        var request = http.request();
        var connection = request.connection();
        var dried = new long[1];
        var over = http.vertx().setTimer(DRY_MS, _ -> connection.close());
        request.handler(bytes -> {
            dried[0] += bytes.length();
            if (dried[0] > MOST_DRIED) connection.close();
        });
        request.exceptionHandler(_ -> http.vertx().cancelTimer(over));
        request.endHandler(_ -> http.vertx().cancelTimer(over));
        request.resume();
    }

    private static Refused gone() {
        return new Refused(400, "malformed", "Not readable", "The file did not come whole. Send it again.");
    }
}
