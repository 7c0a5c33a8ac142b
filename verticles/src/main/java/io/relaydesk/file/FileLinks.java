package io.relaydesk.file;

import io.relaydesk.messages.file.FileViews.FileLink;
import io.relaydesk.messages.file.Variant;
import io.relaydesk.platform.Keys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Addresses that give out one form of one file for five minutes to whoever has them (D14): nothing is stored, the address itself
 * says what it is for, signed with the desk's secret. Rights are checked when it is made, the state of the file when it is used.
 */
public final class FileLinks {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final String PURPOSE = "file-link";
    private static final int SAYS = 16 + 16 + 1 + 8;
    private static final int SIGNATURE = 16;

    private final Keys keys;
    private final Clock clock;

    public FileLinks(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    FileLink to(FileStore.Key content) {
        var expiresAt = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
        var says = ByteBuffer.allocate(SAYS)
                .putLong(content.workspace().getMostSignificantBits())
                .putLong(content.workspace().getLeastSignificantBits())
                .putLong(content.file().getMostSignificantBits())
                .putLong(content.file().getLeastSignificantBits())
                .put((byte) content.variant().ordinal())
                .putLong(expiresAt.getEpochSecond())
                .array();
        var token = ByteBuffer.allocate(SAYS + SIGNATURE).put(says).put(signature(says));
        return new FileLink(
                "/files/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array()), expiresAt);
    }

    /** What a link is for; empty when it was not made here, was changed, or is over. */
    Optional<FileStore.Key> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != SAYS + SIGNATURE) return Optional.empty();
        var says = Arrays.copyOf(bytes, SAYS);
        if (!MessageDigest.isEqual(signature(says), Arrays.copyOfRange(bytes, SAYS, bytes.length)))
            return Optional.empty();
        var parts = ByteBuffer.wrap(says);
        var workspace = new UUID(parts.getLong(), parts.getLong());
        var file = new UUID(parts.getLong(), parts.getLong());
        var variant = Variant.values()[parts.get()];
        var over = Instant.ofEpochSecond(parts.getLong());
        return clock.instant().isBefore(over)
                ? Optional.of(new FileStore.Key(workspace, file, variant))
                : Optional.empty();
    }

    private byte[] signature(byte[] says) {
        return Arrays.copyOf(keys.mac(PURPOSE, says), SIGNATURE);
    }
}
