package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer of the desk, already held against the contract. */
public record Response(String method, String path, int status, HttpHeaders headers, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @throws AssertionError when it is no JSON */
    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (IOException none) {
            throw new AssertionError("no JSON: " + this, none);
        }
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** What the next change of the thing has to send as If-Match. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("no ETag: " + this));
    }

    /** The type of the problem; empty when it went well. */
    public String problem() {
        return status < 400 ? "" : json().path("type").asText();
    }

    /** What came, if it went well. @throws AssertionError when it was refused */
    public Response ok() {
        if (status >= 400) throw new AssertionError("refused: " + this);
        return this;
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + status + " " + headers.map() + "\n" + text();
    }
}
