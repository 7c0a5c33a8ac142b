package io.relaydesk.auth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.relaydesk.platform.DomainError.Unauthenticated;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final long LEEWAY = 30;
    private static final long LONGEST_LIFE = 600;
    /** Three parts; 64 bytes of signature are 86 characters. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{86}");

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
            if (!isOurs(header(token))) throw loggedOut();
            jwt.authenticate(new TokenCredentials(token)).await();
            var claims = read(token.split("\\.")[1]);
            if (!isOfNow(claims)) throw loggedOut();
            return new Claims(UUID.fromString(claims.getString("sub")), UUID.fromString(claims.getString("sid")));
        } catch (Rejection rejection) {
            throw rejection;
        } catch (Exception _) {
            throw loggedOut();
        }
    }

    private boolean isOurs(JsonObject header) {
        return "ES256".equals(header.getValue("alg"))
                && TYPE.equals(header.getValue("typ"))
                && kids.contains(header.getValue("kid"))
                && header.size() == 3;
    }

    private boolean isOfNow(JsonObject claims) {
        var now = clock.instant().getEpochSecond();
        var made = whole(claims.getValue("iat"));
        var expires = whole(claims.getValue("exp"));
        return ISSUER.equals(claims.getValue("iss"))
                && ISSUER.equals(claims.getValue("aud"))
                && USE.equals(claims.getValue("use"))
                && made <= now + LEEWAY
                && expires > now
                && expires <= made + LONGEST_LIFE;
    }

    private static long whole(Object seconds) {
        return switch (seconds) {
            case Integer number -> number;
            case Long number -> number;
            case null, default -> throw loggedOut();
        };
    }

    /** Only the one way of writing it that we use: what readers could read differently is not ours. */
    private static JsonObject header(String token) {
        if (token.length() > LONGEST || !SHAPE.matcher(token).matches()) throw loggedOut();
        var signature = token.substring(token.lastIndexOf('.') + 1);
        var canonical = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Base64.getUrlDecoder().decode(signature));
        if (!canonical.equals(signature)) throw loggedOut();
        return read(token.substring(0, token.indexOf('.')));
    }

    private static JsonObject read(String part) {
        try {
            return new JsonObject(STRICT.readValue(Base64.getUrlDecoder().decode(part), OBJECT));
        } catch (IOException _) {
            throw loggedOut();
        }
    }

    static Rejection loggedOut() {
        return new Rejection(new Unauthenticated("logged-out", "You are not logged in any more. Please log in again."));
    }
}
