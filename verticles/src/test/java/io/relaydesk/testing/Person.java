package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** Somebody with an address and a browser. Logs in by the code in the mail; renews access by the cookie when it runs out. */
public final class Person {
    private static final int SLACK_SECONDS = 20;
    private final HelpDesk desk;
    private final String name;
    private final String email;
    private final Cookies cookies = new Cookies();
    private UUID id;
    private String token;
    private Instant expiresAt;

    Person(HelpDesk desk, String name, String email) {
        this.desk = desk;
        this.name = name;
        this.email = email;
    }

    /** Asks for a code and uses it. A new person then says their name. */
    public Person logsIn() {
        var before = desk.mails().newest();
        var login = asks("POST", "/api/v1/auth/codes").json("email", email).ok().path("login");
        var code = desk.mails().nextCode(email, before);
        var access = asks("POST", "/api/v1/auth/sessions")
                .json("login", login, "code", code)
                .ok();
        enters(access);
        if (access.path("person").path("name").asText().isEmpty()) saysTheirName();
        return this;
    }

    /** Follows the link of an invitation, which logs in too. @return the workspace it led to */
    JsonNode accepts(String invitation) {
        var access = asks("POST", "/api/v1/invitations/accept")
                .json("token", invitation)
                .ok();
        enters(access);
        if (access.path("person").path("name").asText().isEmpty()) saysTheirName();
        return access.path("workspace");
    }

    private void saysTheirName() {
        patch("/api/v1/me").json("name", name).ok();
    }

    private void enters(JsonNode access) {
        token = access.path("accessToken").asText();
        expiresAt = Instant.parse(access.path("expiresAt").asText());
        id = UUID.fromString(access.path("person").path("id").asText());
    }

    /** Logs out; a request after that is one of somebody whose session has ended. */
    public void logsOut() {
        asks("POST", "/api/v1/auth/logout").ok();
        expiresAt = Instant.MAX;
    }

    /** Good for a while yet. */
    public synchronized String token() {
        if (expiresAt.minusSeconds(SLACK_SECONDS).isBefore(Instant.now())) renews();
        return token;
    }

    /** The token as it came last, good or not. */
    public synchronized String lastToken() {
        return token;
    }

    public synchronized void renews() {
        enters(asks("POST", "/api/v1/auth/access").ok());
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

    /** A request with the access token. */
    public Request request(String method, String path) {
        return desk.api().request(method, path).bearer(token());
    }

    /** A request of the browser with its cookies and without the token. */
    public Request asks(String method, String path) {
        return desk.api().request(method, path).cookies(cookies);
    }

    public HelpDesk desk() {
        return desk;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Cookies cookies() {
        return cookies;
    }
}
