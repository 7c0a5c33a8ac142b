package io.relaydesk.auth;

import io.relaydesk.platform.Keys;
import io.relaydesk.tenant.Sql;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The keys that sign access tokens, newest first, at most two; made anew when the newest is 30 days old. */
final class SigningKeys {
    private static final long LOCK = 7_351_201_602L;

    private SigningKeys() {}

    /** JWKs with their private part (RFC 7517). Nodes that look at the same time agree on one new key. */
    static List<JsonObject> current(Sql sql, Keys keys) {
        sql.list("select pg_advisory_xact_lock($1)", _ -> 0, LOCK);
        var young = sql.find(
                "select kid from identity.signing_key where created_at > now() - interval '30 days' limit 1",
                row -> row.getString("kid"));
        if (young.isEmpty()) {
            var made = make();
            var kid = made.getString("kid");
            sql.run(
                    "insert into identity.signing_key (kid, private_sealed) values ($1, $2)",
                    kid,
                    keys.seal("signing-key", kid, made.encode().getBytes(StandardCharsets.UTF_8)));
        }
        return sql.list(
                "select kid, private_sealed from identity.signing_key order by created_at desc, kid limit 2",
                row -> new JsonObject(new String(
                        keys.open(
                                "signing-key",
                                row.getString("kid"),
                                row.getBuffer("private_sealed").getBytes()),
                        StandardCharsets.UTF_8)));
    }

    private static JsonObject make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            return new JsonObject()
                    .put("kty", "EC")
                    .put("crv", "P-256")
                    .put("alg", "ES256")
                    .put("use", "sig")
                    .put("kid", HexFormat.of().formatHex(Keys.random(8)))
                    .put("x", coordinate(point.getAffineX()))
                    .put("y", coordinate(point.getAffineY()))
                    .put("d", coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 32 bytes, big endian, without a sign. */
    private static String coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
