package io.relaydesk.messages.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.platform.Keys;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The token of an invitation")
class InvitationTokenTest {
    private static final Keys KEYS = keys(1);
    private static final InvitationToken TOKEN = new InvitationToken(new UUID(1, 2), new UUID(3, 4));

    @Test
    void tells_which_invitation_it_is_for() {
        var written = TOKEN.write(KEYS);

        assertThat(written).hasSize(86).matches("[A-Za-z0-9_-]+");
        assertThat(InvitationToken.read(KEYS, written)).contains(TOKEN);
    }

    @Test
    void is_worth_nothing_with_another_secret() {
        assertThat(InvitationToken.read(keys(2), TOKEN.write(KEYS))).isEmpty();
    }

    @Test
    void is_worth_nothing_when_a_single_bit_was_changed() {
        var bytes = Base64.getUrlDecoder().decode(TOKEN.write(KEYS));
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(InvitationToken.read(KEYS, text(forged))).isEmpty();
        }
    }

    @Test
    void is_worth_nothing_when_cut_or_grown() {
        var bytes = Base64.getUrlDecoder().decode(TOKEN.write(KEYS));
        for (var length = 0; length < bytes.length; length++) {
            assertThat(InvitationToken.read(KEYS, text(java.util.Arrays.copyOf(bytes, length))))
                    .isEmpty();
        }
        assertThat(InvitationToken.read(KEYS, text(java.util.Arrays.copyOf(bytes, 65))))
                .isEmpty();
        assertThat(InvitationToken.read(KEYS, text(new byte[100_000]))).isEmpty();
    }

    @Test
    void is_not_made_by_a_proof_for_another_purpose() {
        var ids = ByteBuffer.allocate(32)
                .putLong(1)
                .putLong(2)
                .putLong(3)
                .putLong(4)
                .array();
        for (var purpose :
                new String[] {"", "refresh-token", "login-code", "live-ticket", "Invitation", "invitation "}) {
            var forged =
                    ByteBuffer.allocate(64).put(ids).put(KEYS.mac(purpose, ids)).array();

            assertThat(InvitationToken.read(KEYS, text(forged))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "null", "[]", "{}", "\u0000", "é", "====", "..", "true", "undefined", "*"})
    void is_not_made_of_nothing(String text) {
        assertThat(InvitationToken.read(KEYS, text)).isEmpty();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Keys keys(int fill) {
        var secret = new byte[32];
        java.util.Arrays.fill(secret, (byte) fill);
        return new Keys(Base64.getEncoder().encodeToString(secret));
    }
}
