package io.relaydesk.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relaydesk.platform.Keys;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes access tokens as the desk does, and as it never would. */
final class Forge {
    static final UUID PERSON = new UUID(0, 1);
    static final UUID SESSION = new UUID(0, 2);
    final KeyPair pair = newPair();
    final long now;

    Forge(long now) {
        this.now = now;
    }

    /** The key as the desk keeps it. */
    JsonObject jwk(String kid) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return new JsonObject()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("alg", "ES256")
                .put("use", "sig")
                .put("kid", kid)
                .put("x", coordinate(point.getAffineX()))
                .put("y", coordinate(point.getAffineY()))
                .put("d", coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    JsonObject header() {
        return new JsonObject().put("typ", "JWT").put("alg", "ES256").put("kid", "ours");
    }

    JsonObject claims() {
        return new JsonObject()
                .put("iss", "relaydesk")
                .put("aud", "relaydesk")
                .put("sub", PERSON.toString())
                .put("sid", SESSION.toString())
                .put("use", "access")
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + 300);
    }

    String good() {
        return signed(header(), claims());
    }

    /** Ours but for these parts of the header; null takes one away. */
    String header(Map<String, Object> other) {
        return signed(changed(header(), other), claims());
    }

    String header(String name, Object value) {
        return header(java.util.Collections.singletonMap(name, value));
    }

    /** Ours but for one claim; null takes it away. */
    String claim(String name, Object value) {
        return signed(header(), changed(claims(), java.util.Collections.singletonMap(name, value)));
    }

    private static JsonObject changed(JsonObject object, Map<String, Object> other) {
        other.forEach((name, value) -> {
            if (value == null) object.remove(name);
            else object.put(name, value);
        });
        return object;
    }

    String signed(JsonObject header, JsonObject claims) {
        return signed(header.encode(), claims.encode());
    }

    String signed(String header, String claims) {
        return signed(header, claims, this::es256);
    }

    static String signed(String header, String claims, Function<byte[], byte[]> signer) {
        var signing = text(header.getBytes(UTF_8)) + "." + text(claims.getBytes(UTF_8));
        return signing + "." + text(signer.apply(signing.getBytes(UTF_8)));
    }

    byte[] es256(byte[] signing) {
        return sign("SHA256withECDSAinP1363Format", signing);
    }

    byte[] sign(String algorithm, byte[] signing) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(signing);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] hmac(String algorithm, byte[] key, byte[] signing) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(signing);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] random() {
        return Keys.random(64);
    }

    private static String coordinate(BigInteger number) {
        var hex = String.format("%064x", number);
        return text(java.util.HexFormat.of().parseHex(hex));
    }
}
