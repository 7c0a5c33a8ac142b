package io.relaydesk.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The browsable contract at /api: Swagger UI from its web jar, under a policy of its own because it styles inline. */
final class ApiPage {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> PARTS = Map.of(
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8");

    private static final String PAGE = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Relaydesk API</title>
          <link rel="icon" href="/favicon.svg">
          <link rel="stylesheet" href="/api/ui/swagger-ui.css">
        </head>
        <body>
          <main id="contract">Loading the contract. It is also at <a href="/api/openapi.json">/api/openapi.json</a>.</main>
          <script src="/api/ui/swagger-ui-bundle.js"></script>
          <script src="/api/ui/start.js"></script>
        </body>
        </html>
        """;
    private static final String START =
            "SwaggerUIBundle({url: '/api/openapi.json', dom_id: '#contract', deepLinking: true, docExpansion: 'list',"
                    + " supportedSubmitMethods: []});";

    private final String contract = Contract.joined().toPrettyString();
    private final String folder = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";

    void on(Router router) {
        router.get("/api").handler(http -> send(http, "text/html; charset=utf-8", PAGE.getBytes()));
        router.get("/api/").handler(http -> http.redirect("/api"));
        router.get("/api/openapi.json").handler(http -> send(http, "application/json", contract.getBytes()));
        router.get("/api/ui/start.js").handler(http -> send(http, "text/javascript; charset=utf-8", START.getBytes()));
        PARTS.forEach((part, type) ->
                router.get("/api/ui/" + part).handler(http -> send(http, type, read(folder + part))));
    }

    private static void send(RoutingContext http, String type, byte[] bytes) {
        http.response()
                .putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Cache-Control", "no-cache")
                .end(io.vertx.core.buffer.Buffer.buffer(bytes));
    }

    private static String version() {
        var properties = new Properties();
        try (var stream = ApiPage.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(String resource) {
        try (var stream = ApiPage.class.getResourceAsStream(resource)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
