package io.relaydesk.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Asks a desk over HTTP. Sends what it is told to, also what is wrong; holds every answer against the contract and takes a 5xx
 * for a failure of the test.
 */
public final class Api {
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI origin;
    private final ContractCheck contract;
    private final boolean outage;

    Api(URI origin, ContractCheck contract) {
        this(origin, contract, false);
    }

    private Api(URI origin, ContractCheck contract, boolean outage) {
        this.origin = origin;
        this.contract = contract;
        this.outage = outage;
    }

    /** The same where 503 is an answer like any other. */
    public Api duringOutage() {
        return new Api(origin, contract, true);
    }

    public Request get(String path) {
        return request("GET", path);
    }

    public Request post(String path) {
        return request("POST", path);
    }

    public Request put(String path) {
        return request("PUT", path);
    }

    public Request patch(String path) {
        return request("PATCH", path);
    }

    public Request delete(String path) {
        return request("DELETE", path);
    }

    /** @param path with its query, if it has one, encoded */
    public Request request(String method, String path) {
        return new Request(this, method, URI.create(origin + path));
    }

    void check(Response response) {
        if (response.status() >= 500 && !(outage && response.status() == 503)) {
            throw new AssertionError("The desk broke: " + response);
        }
        contract.hold(response);
    }
}
