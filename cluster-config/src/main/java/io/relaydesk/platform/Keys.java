package io.relaydesk.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What is derived from the desk's one secret: a key per purpose (HKDF-SHA256, RFC 5869), so that a value made for one purpose is
 * worth nothing for another. All nodes of a desk share the secret; without it nobody can forge a token from the database alone.
 */
public final class Keys {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] secret;

    /** @param secret 32 bytes or more, as base64 */
    public Keys(String secret) {
        this.secret = Base64.getDecoder().decode(secret);
        if (this.secret.length < 32)
            throw new IllegalArgumentException("RELAYDESK_SECRET must be at least 32 bytes in base64");
    }

    /** The secret kept in a file that only its owner can read; made at the first start. */
    public static Keys keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Base64.getEncoder().encodeToString(random(32)));
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return new Keys(Files.readString(file).strip());
    }

    public static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** A number from 0 to {@code bound} - 1, each as likely. */
    public static int randomBelow(int bound) {
        return RANDOM.nextInt(bound);
    }

    /** HMAC-SHA256 over the parts, each with its length, so that parts cannot run into each other. 32 bytes. */
    public byte[] mac(String purpose, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(purpose, "HmacSHA256"));
            for (var part : parts) {
                mac.update(new byte[] {(byte) (part.length >> 8), (byte) part.length});
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** AES-256-GCM; {@code context} is not kept and must be the same to open it again (D4). */
    public byte[] seal(String purpose, String context, byte[] plain) {
        var nonce = random(NONCE);
        var sealed = crypt(Cipher.ENCRYPT_MODE, purpose, context, nonce, plain);
        var all = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** @throws IllegalStateException when it was sealed with another secret, for another purpose or context, or was changed */
    public byte[] open(String purpose, String context, byte[] sealed) {
        var nonce = java.util.Arrays.copyOf(sealed, NONCE);
        return crypt(
                Cipher.DECRYPT_MODE,
                purpose,
                context,
                nonce,
                java.util.Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] crypt(int mode, String purpose, String context, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot seal or open for " + purpose, failure);
        }
    }

    private SecretKey key(String purpose, String algorithm) throws GeneralSecurityException {
        var derivation = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(("relaydesk/" + purpose).getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, derivation);
    }
}
