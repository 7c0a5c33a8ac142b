package io.relaydesk.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.relaydesk.platform.Keys;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the web UI from the class path: assets for ever (their names change with their content), in brotli or gzip when packed
 * so; every other address gets the page, whose scripts carry a nonce made for this answer (D13).
 */
final class Pages {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /** Bounded: anybody can ask for names that do not exist. */
    private final Cache<String, Optional<Buffer>> files =
            Caffeine.newBuilder().maximumSize(2_000).build();

    void serve(RoutingContext http) {
        var path = http.normalizedPath();
        var file = path.substring(1);
        var type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type != null && !type.startsWith("text/html") && !file.startsWith(".") && asset(http, file, type)) return;
        if (path.startsWith("/assets/")) {
            http.response().setStatusCode(404).end();
            return;
        }
        page(http);
    }

    private boolean asset(RoutingContext http, String file, String type) {
        var accepted = String.valueOf(http.request().getHeader("Accept-Encoding"));
        for (var coding : new String[] {"br", "gzip", ""}) {
            var packed = coding.isEmpty() ? "" : coding.equals("br") ? ".br" : ".gz";
            if (!coding.isEmpty() && !accepted.contains(coding)) continue;
            var found = file(file + packed);
            if (found.isEmpty()) continue;
            var response = http.response().putHeader("Content-Type", type).putHeader("Vary", "Accept-Encoding");
            if (!coding.isEmpty()) response.putHeader("Content-Encoding", coding);
            response.putHeader(
                    "Cache-Control", file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            response.end(found.get());
            return true;
        }
        return false;
    }

    private void page(RoutingContext http) {
        var page = file("index.html");
        if (page.isEmpty()) {
            http.response().setStatusCode(404).end("The web UI is not part of this build.");
            return;
        }
        var nonce = Base64.getEncoder().encodeToString(Keys.random(16));
        http.response()
                .putHeader("Content-Type", TYPES.get("html"))
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", policy(nonce))
                .end(page.get().toString(StandardCharsets.UTF_8).replace("__CSP_NONCE__", nonce));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
                + " trusted-types default ProseMirrorClipboard";
    }

    private Optional<Buffer> file(String name) {
        return name.contains("..") ? Optional.empty() : files.get(name, Pages::load);
    }

    private static Optional<Buffer> load(String name) {
        try (var stream = Pages.class.getResourceAsStream("/webroot/" + name)) {
            return Optional.ofNullable(stream == null ? null : Buffer.buffer(stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
