package io.relaydesk.auth;

import io.relaydesk.platform.Keys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a browser keeps to stay logged in: which session, which generation, and proof that we wrote it. Derived, so the answer to a
 * repeated renewal can be the same successor without keeping tokens anywhere (T-c4).
 *
 * @param generation from 1; only the newest of a session is good
 */
record RefreshToken(UUID session, int generation) {
    private static final int BODY = 20;
    private static final int LENGTH = BODY + 32;

    /** Opaque, 70 characters, safe in a cookie. */
    String write(Keys keys) {
        var body = body();
        var all = ByteBuffer.allocate(LENGTH).put(body).put(proof(keys, body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** @return nothing when we did not write it */
    static Optional<RefreshToken> read(Keys keys, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) return Optional.empty();
        var buffer = ByteBuffer.wrap(bytes);
        var token = new RefreshToken(new UUID(buffer.getLong(), buffer.getLong()), buffer.getInt());
        var given = new byte[LENGTH - BODY];
        buffer.get(given);
        return MessageDigest.isEqual(given, proof(keys, token.body())) ? Optional.of(token) : Optional.empty();
    }

    private byte[] body() {
        return ByteBuffer.allocate(BODY)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .putInt(generation)
                .array();
    }

    private static byte[] proof(Keys keys, byte[] body) {
        return keys.mac("refresh-token", body);
    }
}
