package io.relaydesk.messages.workspace;

import io.relaydesk.platform.Keys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret in the link of an invitation: which one it is, and proof that we wrote it. Made when the mail is sent and kept
 * nowhere, so the database holds nothing to steal. It ends with its invitation, which is used once and lives a week.
 */
public record InvitationToken(UUID workspace, UUID invitation) {
    private static final int IDS = 32;
    private static final int LENGTH = IDS + 32;

    /** 86 characters, safe in a URL. */
    public String write(Keys keys) {
        var ids = ids();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(LENGTH)
                        .put(ids)
                        .put(proof(keys, ids))
                        .array());
    }

    /** @return nothing when we did not write it */
    public static Optional<InvitationToken> read(Keys keys, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) return Optional.empty();
        var buffer = ByteBuffer.wrap(bytes);
        var token = new InvitationToken(
                new UUID(buffer.getLong(), buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong()));
        var given = new byte[LENGTH - IDS];
        buffer.get(given);
        return MessageDigest.isEqual(given, proof(keys, token.ids())) ? Optional.of(token) : Optional.empty();
    }

    private byte[] ids() {
        return ByteBuffer.allocate(IDS)
                .putLong(workspace.getMostSignificantBits())
                .putLong(workspace.getLeastSignificantBits())
                .putLong(invitation.getMostSignificantBits())
                .putLong(invitation.getLeastSignificantBits())
                .array();
    }

    private static byte[] proof(Keys keys, byte[] ids) {
        return keys.mac("invitation", ids);
    }
}
