package io.relaydesk.gateway;

import io.vertx.core.Future;
import java.util.function.Function;

/** What a concern offers over HTTP: a handler for each of its operations in the contract. */
@FunctionalInterface
public interface Routes {
    void on(Operations operations);

    /** Where handlers are put. */
    @FunctionalInterface
    interface Operations {
        /** @param operationId as in the contract; each has exactly one handler, or the node does not start */
        void on(String operationId, Function<Call, Future<Answer>> handler);
    }
}
