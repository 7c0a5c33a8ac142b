package io.relaydesk.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.auth.AccessTokens.Claims;
import io.relaydesk.platform.DomainError.Unauthenticated;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An access token")
class AccessTokensTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    private static final Forge OURS = new Forge(NOW.getEpochSecond());
    private static final Forge OLDER = new Forge(NOW.getEpochSecond());
    private static final Forge FOREIGN = new Forge(NOW.getEpochSecond());
    private static final AccessTokens TOKENS = new AccessTokens(
            VERTX,
            List.of(OURS.jwk("ours"), OLDER.jwk("older")),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofMinutes(5));

    @AfterAll
    static void stop() {
        VERTX.close().await();
    }

    @Test
    void says_who_and_by_which_session_for_five_minutes() {
        var issued = TOKENS.issue(Forge.PERSON, Forge.SESSION);

        assertThat(issued.expiresAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(TOKENS.verify(issued.token())).isEqualTo(new Claims(Forge.PERSON, Forge.SESSION));
    }

    @Test
    void is_made_in_the_way_the_forgeries_start_from() {
        assertThat(TOKENS.verify(OURS.good())).isEqualTo(new Claims(Forge.PERSON, Forge.SESSION));
        assertThat(TOKENS.verify(OLDER.header("kid", "older"))).isEqualTo(new Claims(Forge.PERSON, Forge.SESSION));
        assertThat(TOKENS.verify(OURS.claim("exp", NOW.getEpochSecond() + 31))).isNotNull();
    }

    @Test
    void holds_no_rights_and_nothing_about_the_person() {
        var claims = new JsonObject(new String(
                Base64.getUrlDecoder()
                        .decode(TOKENS.issue(Forge.PERSON, Forge.SESSION)
                                .token()
                                .split("\\.")[1]),
                UTF_8));

        assertThat(claims.fieldNames())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "use", "jti", "iat", "exp");
    }

    @Test
    void asks_for_new_keys_only_when_it_names_one_that_is_not_known() {
        assertThat(TOKENS.knowsKeyOf(OURS.good())).isTrue();
        assertThat(TOKENS.knowsKeyOf(OURS.header("kid", "newer"))).isFalse();
        assertThat(TOKENS.knowsKeyOf("nonsense")).isTrue();
    }

    @Test
    void is_forged_in_at_least_sixty_ways() {
        assertThat(forgeries()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void is_refused_when_forged(String how, String token) {
        assertThatExceptionOfType(Rejection.class)
                .as(how)
                .isThrownBy(() -> TOKENS.verify(token))
                .satisfies(refusal -> assertThat(refusal.error())
                        .isInstanceOfSatisfying(
                                Unauthenticated.class,
                                why -> assertThat(why.rule()).isEqualTo("logged-out")));
    }

    static List<Arguments> forgeries() {
        var all = new ArrayList<Arguments>();
        algorithms(all);
        keys(all);
        headers(all);
        claims(all);
        times(all);
        shapes(all);
        return all;
    }

    private static void algorithms(List<Arguments> all) {
        var claims = OURS.claims().encode();
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            var header = OURS.header().put("alg", none).encode();
            add(all, "alg " + none + " without a signature", Forge.signed(header, claims, _ -> new byte[0]));
            add(all, "alg " + none + " with our signature", OURS.signed(header, claims));
        }
        var publicKeys = Map.of(
                "encoded", OURS.pair.getPublic().getEncoded(),
                "pem",
                        ("-----BEGIN PUBLIC KEY-----\n"
                                        + Base64.getMimeEncoder()
                                                .encodeToString(
                                                        OURS.pair.getPublic().getEncoded())
                                        + "\n-----END PUBLIC KEY-----\n")
                                .getBytes(UTF_8),
                "x", OURS.jwk("ours").getString("x").getBytes(UTF_8));
        publicKeys.forEach((name, key) -> {
            for (var bits : List.of("256", "384", "512")) {
                add(
                        all,
                        "HS" + bits + " with the public key, " + name,
                        Forge.signed(
                                OURS.header().put("alg", "HS" + bits).encode(),
                                claims,
                                signing -> Forge.hmac("HmacSHA" + bits, key, signing)));
            }
        });
        add(
                all,
                "HS256 with an empty key",
                Forge.signed(
                        OURS.header().put("alg", "HS256").encode(),
                        claims,
                        signing -> Forge.hmac("HmacSHA256", new byte[1], signing)));
        add(
                all,
                "ES256 said, signed with SHA-1",
                Forge.signed(
                        OURS.header().encode(), claims, signing -> OURS.sign("SHA1withECDSAinP1363Format", signing)));
        add(
                all,
                "signature in DER",
                Forge.signed(OURS.header().encode(), claims, signing -> OURS.sign("SHA256withECDSA", signing)));
        add(all, "signature of zeros (psychic)", Forge.signed(OURS.header().encode(), claims, _ -> new byte[64]));
        add(all, "no signature", Forge.signed(OURS.header().encode(), claims, _ -> new byte[0]));
        add(all, "random signature", Forge.signed(OURS.header().encode(), claims, _ -> Forge.random()));
        add(
                all,
                "signature with a byte more",
                Forge.signed(OURS.header().encode(), claims, signing -> Arrays.copyOf(OURS.es256(signing), 65)));
        for (var alg : List.of("ES384", "ES256K", "RS256", "PS256", "EdDSA", "es256", "ES256 "))
            add(all, "alg " + alg, OURS.header("alg", alg));
        add(all, "alg as a list", OURS.header("alg", new JsonArray().add("ES256")));
    }

    private static void keys(List<Arguments> all) {
        add(all, "another key under our kid", FOREIGN.good());
        add(all, "the older key under the newer kid", OLDER.good());
        add(all, "unknown kid", OURS.header("kid", "other"));
        add(all, "no kid", OURS.header("kid", null));
        add(
                all,
                "kid null",
                OURS.signed(
                        "{\"typ\":\"JWT\",\"alg\":\"ES256\",\"kid\":null}",
                        OURS.claims().encode()));
        add(all, "kid as a number", OURS.header("kid", 1));
        add(all, "kid with a path", OURS.header("kid", "../../dev/null"));
        add(all, "kid with SQL", OURS.header("kid", "ours' union select 'x"));
        add(all, "jku", FOREIGN.header("jku", "https://evil.example/keys"));
        add(all, "jku and our signature", OURS.header("jku", "https://evil.example/keys"));
        add(all, "x5u", FOREIGN.header("x5u", "https://evil.example/cert"));
        add(all, "x5c", FOREIGN.header("x5c", new JsonArray().add("MIIB")));
        add(all, "jwk in the header", FOREIGN.header("jwk", FOREIGN.jwk("ours")));
    }

    private static void headers(List<Arguments> all) {
        for (var typ : new String[] {"at+jwt", "jwt", "JWE", "", null}) add(all, "typ " + typ, OURS.header("typ", typ));
        add(all, "cty", OURS.header("cty", "JWT"));
        add(all, "crit", OURS.header("crit", new JsonArray().add("exp")));
        add(all, "b64 false", OURS.header(Map.of("b64", false, "crit", new JsonArray().add("b64"))));
        add(all, "zip", OURS.header("zip", "DEF"));
        add(
                all,
                "alg twice, none last",
                OURS.signed(
                        "{\"typ\":\"JWT\",\"kid\":\"ours\",\"alg\":\"ES256\",\"alg\":\"none\"}",
                        OURS.claims().encode()));
        add(
                all,
                "alg twice, none first",
                OURS.signed(
                        "{\"typ\":\"JWT\",\"kid\":\"ours\",\"alg\":\"none\",\"alg\":\"ES256\"}",
                        OURS.claims().encode()));
        add(
                all,
                "something behind the header",
                OURS.signed(OURS.header().encode() + "{}", OURS.claims().encode()));
    }

    private static void claims(List<Arguments> all) {
        for (var claim : List.of("iss", "aud", "sub", "sid", "use", "exp", "iat")) {
            add(all, "no " + claim, OURS.claim(claim, null));
            add(all, claim + " of another kind", OURS.claim(claim, new JsonObject().put("$ne", 1)));
        }
        add(all, "another iss", OURS.claim("iss", "relaydesk.evil"));
        add(all, "another aud", OURS.claim("aud", "files"));
        add(
                all,
                "aud among others",
                OURS.claim("aud", new JsonArray().add("relaydesk").add("files")));
        add(all, "another use", OURS.claim("use", "refresh"));
        add(all, "sub that is no id", OURS.claim("sub", "admin"));
        add(all, "sid that is no id", OURS.claim("sid", "1"));
        add(
                all,
                "use twice",
                OURS.signed(OURS.header().encode(), OURS.claims().encode().replace("{", "{\"use\":\"x\",")));
    }

    private static void times(List<Arguments> all) {
        var now = NOW.getEpochSecond();
        add(all, "over", OURS.claim("exp", now));
        add(all, "over for 31 s", OURS.claim("exp", now - 31));
        add(all, "exp as text", OURS.claim("exp", Long.toString(now + 300)));
        add(all, "exp with a fraction", OURS.claim("exp", now + 0.5));
        add(all, "exp true", OURS.claim("exp", true));
        add(all, "exp in milliseconds", OURS.claim("exp", (now + 300) * 1_000));
        add(all, "exp in ten years", OURS.claim("exp", now + 315_360_000L));
        add(all, "exp beyond all time", OURS.claim("exp", Long.MAX_VALUE));
        add(all, "exp below all time", OURS.claim("exp", Long.MIN_VALUE));
        add(
                all,
                "exp as 1e30",
                OURS.signed(OURS.header().encode(), OURS.claims().encode().replaceAll("\"exp\":\\d+", "\"exp\":1e30")));
        add(all, "longer than we give", OURS.claim("exp", now + 601));
        add(all, "not before 31 s from now", OURS.claim("nbf", now + 31));
        add(all, "made 31 s from now", OURS.claim("iat", now + 31));
    }

    private static void shapes(List<Arguments> all) {
        var good = OURS.good();
        var parts = good.split("\\.");
        add(all, "64 KiB", OURS.claim("pad", "x".repeat(65_536)));
        var last = parts[2].charAt(85);
        add(all, "spare bits of the signature set", good.substring(0, good.length() - 1) + (char) (last + 1));
        add(all, "2,049 characters", good + ".".repeat(2_049 - good.length()));
        add(all, "claims first", parts[1] + "." + parts[0] + "." + parts[2]);
        add(all, "signature first", parts[2] + "." + parts[0] + "." + parts[1]);
        add(
                all,
                "claims of another person under our signature",
                parts[0] + "."
                        + Forge.text(OURS.claims()
                                .put("sub", UUID.randomUUID().toString())
                                .encode()
                                .getBytes(UTF_8)) + "." + parts[2]);
        for (var odd : List.of(
                "",
                " ",
                ".",
                "..",
                "...",
                "null",
                "[]",
                "{}",
                "0",
                "a.b.c",
                parts[0],
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + ".",
                good + ".",
                good + "." + parts[2],
                "." + good,
                " " + good,
                good + " ",
                good + "\n",
                "Bearer " + good,
                parts[0] + " ." + parts[1] + "." + parts[2],
                parts[0] + "\n." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "=." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2] + "=",
                parts[0] + "==." + parts[1] + "." + parts[2],
                good.replace('.', ','),
                good + "\u0000",
                good.toLowerCase(java.util.Locale.ROOT),
                parts[0] + "." + parts[1] + "." + parts[2].substring(1))) {
            add(all, "written as <" + odd.replace(good, "good") + ">", odd);
        }
        add(all, "five parts, as if encrypted", parts[0] + "..." + parts[1] + "." + parts[2]);
        add(
                all,
                "claims that are a list",
                OURS.signed(OURS.header().encode(), "[" + OURS.claims().encode() + "]"));
        add(all, "claims that are null", OURS.signed(OURS.header().encode(), "null"));
        add(all, "a token in itself", OURS.signed(OURS.header().encode(), "\"" + good + "\""));
    }

    private static void add(List<Arguments> all, String how, String token) {
        all.add(Arguments.of(how, token));
    }
}
