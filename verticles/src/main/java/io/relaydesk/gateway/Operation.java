package io.relaydesk.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.function.Function;

/**
 * An operation of the contract with its handler.
 *
 * @param path as in the contract, with {@code {name}} for parameters
 * @param streamed whether the body is no JSON to be read whole, but a stream for the handler; {@code x-stream} in the contract
 */
record Operation(
        String id,
        HttpMethod method,
        String path,
        Scope scope,
        boolean streamed,
        Checks checks,
        Function<Call, Future<Answer>> handler) {

    /** Who may call it; {@code x-scope} in the contract. */
    enum Scope {
        /** Anybody. */
        PUBLIC,
        /** Whoever is logged in. */
        SELF,
        /** Members of the workspace in the path. */
        TENANT;

        /** @throws IllegalArgumentException when the contract says something else */
        static Scope of(Object text) {
            return valueOf(String.valueOf(text).toUpperCase(Locale.ROOT));
        }
    }

    /** In the form of the router: {@code :name} for parameters. */
    String route() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }
}
