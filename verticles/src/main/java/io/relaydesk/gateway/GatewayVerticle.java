package io.relaydesk.gateway;

import io.relaydesk.gateway.Operation.Scope;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.settings.StartupProblem;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.openapi.contract.OpenAPIContract;
import java.net.BindException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Listens: the operations of the contract, the socket, the API page, the web UI. Several may share one port. */
public final class GatewayVerticle extends VerticleBase {
    private static final int LONGEST_FRAME = 16 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int IDLE_SECONDS = 75;
    private final Bus bus;
    private final HttpSettings settings;
    private final List<Routes> routes;
    private HttpServer server;
    private SocketHub sockets;

    public GatewayVerticle(Bus bus, HttpSettings settings, List<Routes> routes) {
        this.bus = bus;
        this.settings = settings;
        this.routes = List.copyOf(routes);
    }

    @Override
    public Future<?> start() {
        sockets = new SocketHub(vertx, bus, settings);
        return Contract.load(vertx).map(this::router).compose(this::listen);
    }

    @Override
    public Future<?> stop() {
        sockets.close();
        return server == null ? Future.succeededFuture() : server.close();
    }

    private Future<HttpServer> listen(Router router) {
        var options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setMaxWebSocketFrameSize(LONGEST_FRAME)
                .setMaxWebSocketMessageSize(LONGEST_FRAME)
                .setIdleTimeout(IDLE_SECONDS);
        return vertx.createHttpServer(options)
                .requestHandler(router)
                .listen()
                .onSuccess(listening -> server = listening)
                .recover(failure -> Future.failedFuture(
                        failure instanceof BindException
                                ? new StartupProblem("Port " + settings.port()
                                        + " is taken. Stop what listens there, or choose another one with"
                                        + " --http-port=8081.")
                                : failure));
    }

    private Router router(OpenAPIContract contract) {
        var router = Router.router(vertx);
        var https = "https".equals(settings.origin().getScheme());
        router.route().handler(http -> Headers.put(http, https));
        router.get("/api/v1/live").handler(sockets::upgrade);
        var edge = new Edge(bus, settings);
        var operations = operations(contract);
        for (var operation : operations) {
            if (operation.streamed())
                router.route(operation.method(), operation.route()).handler(http -> {
                    http.request().pause();
                    http.put(Stream.WAITS, true);
                    edge.handle(operation, http);
                });
        }
        router.route("/api/v1/*").handler(BodyHandler.create(false).setBodyLimit(Body.LONGEST));
        for (var operation : operations) {
            router.route(operation.method(), operation.route()).handler(http -> edge.handle(operation, http));
        }
        routes.forEach(part -> part.beside(router));
        new ApiPage().on(router);
        router.route("/api/*").handler(GatewayVerticle::noSuchRoute);
        var pages = new Pages();
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(pages::serve);
        router.route().handler(GatewayVerticle::noSuchRoute);
        router.route().failureHandler(GatewayVerticle::failed);
        return router;
    }

    private List<Operation> operations(OpenAPIContract contract) {
        var handlers = new HashMap<String, Function<Call, Future<Answer>>>();
        routes.forEach(part -> part.on((id, handler) -> {
            if (handlers.put(id, handler) != null) throw new IllegalStateException("two handlers for operation " + id);
        }));
        var operations = contract.operations().stream()
                // The first route that fits is taken; in this order sessions/others stands before sessions/{session}.
                .sorted(Comparator.comparing(io.vertx.openapi.contract.Operation::getOpenAPIPath))
                .map(operation -> new Operation(
                        operation.getOperationId(),
                        operation.getHttpMethod(),
                        operation.getOpenAPIPath(),
                        Scope.of(operation.getOpenAPIModel().getValue("x-scope")),
                        Boolean.TRUE.equals(operation.getOpenAPIModel().getValue("x-stream")),
                        new Checks(operation, contract.getSchemaRepository()),
                        handlers.remove(operation.getOperationId())))
                .toList();
        operations.stream()
                .filter(operation -> operation.handler() == null)
                .findAny()
                .ifPresent(operation -> {
                    throw new IllegalStateException("no handler for operation " + operation.id());
                });
        if (!handlers.isEmpty()) throw new IllegalStateException("the contract knows no " + handlers.keySet());
        return operations;
    }

    private static void noSuchRoute(RoutingContext http) {
        Edge.refuse(
                http,
                Problem.plain(
                        404,
                        "no-such-route",
                        "Not found",
                        "There is nothing at this address. The contract is at /api."));
    }

    private static void failed(RoutingContext http) {
        var problem = switch (http.statusCode()) {
            case 413 -> Problem.plain(413, "too-large", "Too large", "Send at most 1 MiB.");
            case 400 -> Problem.plain(400, "malformed", "Not readable", "The request is not well formed.");
            case 405 ->
                Problem.plain(405, "no-such-route", "Not possible here", "This address does not know that method.");
            default -> Problem.of(http.failure());
        };
        Edge.refuse(http, problem);
    }
}
