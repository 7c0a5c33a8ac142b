package io.relaydesk.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.function.Function;

/** What a concern offers over HTTP: a handler for each of its operations in the contract. */
@FunctionalInterface
public interface Routes {
    void on(Operations operations);

    /** What it offers besides the contract: addresses of its own, outside of /api. */
    default void beside(Router router) {}

    /** Where handlers are put. */
    @FunctionalInterface
    interface Operations {
        /** @param operationId as in the contract; each has exactly one handler, or the node does not start */
        void on(String operationId, Function<Call, Future<Answer>> handler);
    }
}
