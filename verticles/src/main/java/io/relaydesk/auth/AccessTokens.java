package io.relaydesk.auth;

import io.relaydesk.platform.DomainError.Unauthenticated;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Access tokens: signed (ES256), short-lived, saying only who and by which session (RFC 9068 without scopes). What they allow is
 * looked up when they are used. Everything about a token is checked here, also what the library would let pass (T-c5).
 */
final class AccessTokens {
    private static final String ISSUER = "relaydesk";
    /** The library writes "JWT" into the header whatever it is told, so the kind of token is a claim. */
    private static final String TYPE = "JWT";

    private static final String USE = "access";
    private static final int LONGEST = 2_048;

    private final JWTAuth jwt;
    private final String signingKid;
    private final Set<String> kids;
    private final Clock clock;
    private final Duration life;

    /** @param keys newest first; the first signs */
    AccessTokens(Vertx vertx, List<JsonObject> keys, Clock clock, Duration life) {
        var options = new JWTAuthOptions();
        keys.forEach(options::addJwk);
        this.jwt = JWTAuth.create(vertx, options);
        this.signingKid = keys.getFirst().getString("kid");
        this.kids = keys.stream().map(key -> key.getString("kid")).collect(Collectors.toSet());
        this.clock = clock;
        this.life = life;
    }

    record Claims(UUID person, UUID session) {}

    record Issued(String token, Instant expiresAt) {}

    Issued issue(UUID person, UUID session) {
        var now = clock.instant();
        var expires = now.plus(life);
        var claims = new JsonObject()
                .put("iss", ISSUER)
                .put("aud", ISSUER)
                .put("sub", person.toString())
                .put("sid", session.toString())
                .put("use", USE)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", expires.getEpochSecond());
        var header = new JsonObject().put("kid", signingKid);
        return new Issued(
                jwt.generateToken(
                        claims,
                        new JWTOptions()
                                .setAlgorithm("ES256")
                                .setNoTimestamp(true)
                                .setHeader(header)),
                Instant.ofEpochSecond(expires.getEpochSecond()));
    }

    /** Whether the token names a key this node has not loaded; then look for new keys. */
    boolean knowsKeyOf(String token) {
        try {
            return kids.contains(header(token).getString("kid"));
        } catch (RuntimeException _) {
            return true;
        }
    }

    /** @throws Rejection logged-out unless this is a token of ours, of now */
    Claims verify(String token) {
        try {
            var header = header(token);
            if (!"ES256".equals(header.getValue("alg"))
                    || !TYPE.equals(header.getValue("typ"))
                    || !kids.contains(header.getValue("kid"))
                    || header.fieldNames().size() != 3) {
                throw loggedOut();
            }
            var claims = jwt.authenticate(new TokenCredentials(token)).await().attributes().getJsonObject("accessToken");
            var expires = claims.getValue("exp");
            var fits = ISSUER.equals(claims.getValue("iss"))
                    && ISSUER.equals(claims.getValue("aud"))
                    && USE.equals(claims.getValue("use"))
                    && expires instanceof Number number
                    && clock.instant().isBefore(Instant.ofEpochSecond(number.longValue()));
            if (!fits) throw loggedOut();
            return new Claims(UUID.fromString(claims.getString("sub")), UUID.fromString(claims.getString("sid")));
        } catch (Rejection rejection) {
            throw rejection;
        } catch (Exception _) {
            throw loggedOut();
        }
    }

    private static JsonObject header(String token) {
        if (token.length() > LONGEST) throw loggedOut();
        var first = token.substring(0, token.indexOf('.'));
        return new JsonObject(new String(Base64.getUrlDecoder().decode(first), StandardCharsets.UTF_8));
    }

    static Rejection loggedOut() {
        return new Rejection(new Unauthenticated("logged-out", "You are not logged in any more. Please log in again."));
    }
}
