package io.relaydesk.file;

import io.relaydesk.file.FileStore.Key;
import io.relaydesk.messages.file.FileViews.Content;
import io.relaydesk.messages.file.Variant;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/**
 * A content on its way out. What people sent is saved by the browser, never shown by it: whatever it holds, it runs nowhere on our
 * origin (D14, T-i4). Only pictures we have drawn ourselves are shown.
 */
record FileAnswer(RoutingContext http, Key key, Content content, long size) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");
    private static final String OPAQUE = "application/octet-stream";

    /** @param from first byte. @param to last byte */
    private record Part(long from, long to) {}

    Future<Void> send(FileStore store) {
        var drawn = key.variant() != Variant.ORIGINAL;
        var response = http.response()
                .putHeader("Content-Type", drawn ? content.type() : harmless(content.type()))
                .putHeader("Content-Disposition", FileName.of(content.name()).disposition(drawn))
                .putHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .putHeader("Cache-Control", "private, max-age=300")
                .putHeader("Accept-Ranges", "bytes");
        var asked = http.request().getHeader("Range");
        var part = asked == null ? new Part(0, size - 1) : part(asked);
        if (part == null) {
            return response.setStatusCode(416)
                    .putHeader("Content-Range", "bytes */" + size)
                    .end();
        }
        var length = part.to() - part.from() + 1;
        response.putHeader("Content-Length", Long.toString(length));
        if (asked != null && RANGE.matcher(asked).matches()) {
            response.setStatusCode(206)
                    .putHeader("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + size);
        }
        if (http.request().method() == HttpMethod.HEAD || length == 0) return response.end();
        return store.send(key, part.from(), length, response);
    }

    /** Several parts at once are given as the whole (RFC 9110, 14.2). @return null when there is no such part */
    private Part part(String asked) {
        var range = RANGE.matcher(asked);
        var whole = new Part(0, size - 1);
        if (!range.matches()) return whole;
        var from = range.group(1);
        var to = range.group(2);
        if (from.isEmpty() && to.isEmpty()) return null;
        if (from.isEmpty()) {
            var last = Long.parseLong(to);
            return last == 0 || size == 0 ? null : new Part(Math.max(0, size - last), size - 1);
        }
        var first = Long.parseLong(from);
        var end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        return first > end ? null : new Part(first, end);
    }

    /** Nothing a browser would run or lay out, even if somebody made it forget the disposition. */
    private static String harmless(String type) {
        var active =
                type.startsWith("text/") || type.contains("html") || type.contains("xml") || type.contains("script");
        return type.equals("text/plain") ? "text/plain; charset=utf-8" : active ? OPAQUE : type;
    }
}
