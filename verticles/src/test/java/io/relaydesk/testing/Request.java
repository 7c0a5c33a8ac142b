package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request, said step by step and then sent. */
public final class Request {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Api api;
    private final String method;
    private final URI address;
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Cookies cookies;
    private byte[] body;

    Request(Api api, String method, URI address) {
        this.api = api;
        this.method = method;
        this.address = address;
    }

    /** Replaces the header if it was given; null takes it away. */
    public Request header(String name, String value) {
        if (value == null) headers.remove(name);
        else headers.put(name, value);
        return this;
    }

    public Request bearer(String token) {
        return header("Authorization", token == null ? null : "Bearer " + token);
    }

    /** Sends these cookies, and keeps in them what the answer sets. */
    public Request cookies(Cookies jar) {
        cookies = jar;
        return this;
    }

    public Request query(String name, Object value) {
        query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return this;
    }

    public Request ifMatch(String etag) {
        return header("If-Match", etag);
    }

    /** Names and values in turn; a null value is sent as null. */
    public Request json(Object... fields) {
        var object = Json.MAPPER.createObjectNode();
        for (var i = 0; i < fields.length; i += 2) {
            object.set(fields[i].toString(), Json.MAPPER.valueToTree(fields[i + 1]));
        }
        return body(object);
    }

    public Request body(JsonNode json) {
        return body("application/json", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Request body(String type, byte[] bytes) {
        body = bytes.clone();
        return header("Content-Type", type);
    }

    public Response send() {
        var separator = address.getRawQuery() == null ? "?" : "&";
        var whole = query.isEmpty() ? address : URI.create(address + separator + String.join("&", query));
        var request = HttpRequest.newBuilder(whole)
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (cookies != null && !cookies.header().isEmpty()) request.setHeader("Cookie", cookies.header());
        try {
            var answer = Api.HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (cookies != null) cookies.keep(answer.headers());
            var response =
                    new Response(method, address.getRawPath(), answer.statusCode(), answer.headers(), answer.body());
            api.check(response);
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + whole, failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends it and gives what came. @throws AssertionError when it was refused */
    public JsonNode ok() {
        var response = send().ok();
        return response.bytes().length == 0 ? Json.MAPPER.nullNode() : response.json();
    }

    /** Sends it, sure to be refused. @return the type of the problem */
    public String refused() {
        var response = send();
        if (response.status() < 400) throw new AssertionError("not refused: " + response);
        return response.problem();
    }
}
