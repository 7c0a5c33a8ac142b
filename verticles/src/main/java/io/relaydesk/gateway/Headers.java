package io.relaydesk.gateway;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** What every answer carries, whatever it is (T-g5). */
final class Headers {
    private static final String CORRELATION = "correlation";

    private Headers() {}

    static void put(RoutingContext http, boolean https) {
        var given = http.request().getHeader("X-Request-Id");
        var correlation = given != null && given.matches("[A-Za-z0-9-]{8,64}")
                ? given
                : UUID.randomUUID().toString();
        http.put(CORRELATION, correlation);
        var headers = http.response().headers();
        headers.set("X-Request-Id", correlation)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        http.next();
    }

    static String correlation(RoutingContext http) {
        return http.get(CORRELATION);
    }
}
